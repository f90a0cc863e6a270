import { identify } from './identify.ts'
import type { CallbackListener } from './openCallbackListener.ts'
import { revokeTokens } from './revokeTokens.ts'
import type { Attempt, SignInOptions } from './signInOptions.ts'
import type { StoredAccount, Tokens } from './storedAccount.ts'
import { unlessAborted } from './unlessAborted.ts'
import { VaultError } from './VaultError.ts'

/**
 * Looks at whom the tokens belong to and stores them; gives them back wherever that fails. Where it
 * is another Kick user than before, asks first: null when the one before is kept, who is replaced
 * otherwise. Throws SignInError.
 */
export async function adopt(
  parts: Required<SignInOptions>,
  attempt: Attempt,
  { listener, tokens }: { listener: CallbackListener; tokens: Tokens },
): Promise<StoredAccount | null> {
  const { vault, log, onNotStored } = parts
  try {
    const account = await unlessAborted(identify(parts, tokens), attempt.signal)
    const strangers = vault
      .accounts()
      .filter(({ kind, id }) => kind === 'broadcaster' && id !== account.id)
    const known = vault.accounts().some(({ id }) => id === account.id)
    const [before] = strangers
    const isOther = before !== undefined && !known
    if (isOther) {
      listener.answer('waiting')
      if (!(await askWhom(parts, attempt, { before, now: account }))) {
        await revokeTokens(parts, tokens)
        return null
      }
    }
    await vault.saveAccount(account).catch((error: unknown) => {
      if (!(error instanceof VaultError)) throw error
      log.error(`The sign-in could not be stored (${error.message}).`)
      onNotStored(error)
    })
    for (const stranger of isOther ? strangers : []) {
      await vault.removeAccount(stranger.id).catch(() => undefined)
      if (stranger.tokens) void revokeTokens(parts, stranger.tokens)
    }
    return account
  } catch (error) {
    void revokeTokens(parts, tokens)
    throw error
  }
}

/** The user's word, within the limit; no word keeps the account that is there. */
async function askWhom(
  { clock, limitMs }: Required<SignInOptions>,
  attempt: Attempt,
  { before, now }: { before: StoredAccount; now: StoredAccount },
): Promise<boolean> {
  let endLimit = () => {}
  const word = new Promise<boolean>((resolve) => {
    attempt.answerOtherUser = resolve
    endLimit = clock.after(limitMs, () => resolve(false))
  })
  attempt.show({ step: 'other-user', before: before.name, now: now.name })
  try {
    return await unlessAborted(word, attempt.signal)
  } finally {
    attempt.answerOtherUser = null
    endLimit()
  }
}
