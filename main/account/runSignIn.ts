import type { Credentials } from './credentials.ts'
import { identify } from './identify.ts'
import type { CallbackListener } from './openCallbackListener.ts'
import { openCallbackListener } from './openCallbackListener.ts'
import { refusalOfTokens } from './refusalOfTokens.ts'
import { revokeTokens } from './revokeTokens.ts'
import { SignInError } from './SignInError.ts'
import type { Attempt, SignInOptions } from './signInOptions.ts'
import type { StoredAccount, Tokens } from './storedAccount.ts'
import { unlessAborted } from './unlessAborted.ts'
import { VaultError } from './VaultError.ts'

/** How long a browser's start is shown before we say that we wait for the person, ms. */
const openingMs = 5_000

/**
 * One sign-in from the first click to the board. Null: the user kept the former account. Rejects
 * with SignInError and VaultError; with anything when the attempt was stopped.
 */
export async function runSignIn(
  parts: Required<SignInOptions>,
  attempt: Attempt,
): Promise<StoredAccount | null> {
  const { vault, oauth, port, scopes } = parts
  attempt.signal.throwIfAborted()
  const credentials = await credentialsFrom(parts, attempt)
  const redirectUri = `http://localhost:${port()}/callback`
  const { url, state, verifier } = await oauth.begin({
    clientId: credentials.clientId,
    redirectUri,
    scopes,
  })
  const { clock, texts } = parts
  const listener = await openCallbackListener({ port: port(), state, clock, texts })
  try {
    attempt.signal.throwIfAborted()
    const code = await codeFromBrowser(parts, attempt, { listener, url })
    attempt.show({ step: 'exchanging' })
    const exchange = oauth.exchange({ credentials, code, redirectUri, verifier })
    const tokens = await unlessAborted(exchange, attempt.signal).catch((error: unknown) => {
      // Nobody wants them any more, so they are given back whenever they come.
      if (attempt.signal.aborted)
        exchange.then(
          (late) => revokeTokens(parts, late),
          () => {},
        )
      throw refusalOfTokens(error)
    })
    const account = await adopt(parts, attempt, { listener, tokens })
    if (!account) return null
    listener.answer('success')
    attempt.show({ step: 'reading-board' })
    const reading = parts.readBoard(account).catch(() => parts.log.warn('The first read failed.'))
    // Signed in already: a cancel now only ends the waiting.
    await unlessAborted(reading, attempt.signal).catch(() => undefined)
    return vault.accounts().find(({ id }) => id === account.id) ?? account
  } finally {
    attempt.url = null
    await listener.close()
  }
}

/** Id and secret, from a vault that may first have to be unlocked. */
async function credentialsFrom(
  { vault }: Required<SignInOptions>,
  { signal }: Attempt,
): Promise<Credentials> {
  let locked: VaultError | null = null
  if (vault.locked() || vault.storage() === 'opening') {
    await unlessAborted(vault.open(), signal).catch((error: unknown) => {
      if (!(error instanceof VaultError)) throw error
      if (vault.locked()) locked = error
    })
  }
  const credentials = vault.credentials()
  if (!credentials) throw locked ?? new SignInError('credentials-missing')
  return credentials
}

/** Sends the user to the browser and waits, within the limit, for what comes back. */
async function codeFromBrowser(
  { clock, limitMs, openBrowser, port }: Required<SignInOptions>,
  attempt: Attempt,
  { listener, url }: { listener: CallbackListener; url: string },
): Promise<string> {
  const until = clock.now() + limitMs
  let endTimers = () => {}
  const tooLate = new Promise<never>((_, reject) => {
    const endLimit = clock.after(limitMs, () => {
      const code = listener.suspicion() ?? 'callback-never-came'
      reject(new SignInError(code, { port: port() }))
    })
    const endOpening = clock.after(openingMs, wait)
    endTimers = () => [endLimit, endOpening].forEach((end) => end())
  })
  function wait(): void {
    if (attempt.url !== null) attempt.show({ step: 'waiting', until })
  }

  attempt.url = url
  const notOpened = openBrowser(url).then(
    () => {
      wait()
      return new Promise<never>(() => {})
    },
    () => Promise.reject(new SignInError('browser-not-opened')),
  )
  try {
    const first = Promise.race([listener.callback, notOpened, tooLate])
    const callback = await unlessAborted(first, attempt.signal)
    if (callback.kind === 'code') return callback.code
    throw refusalAt(listener, callback.error)
  } finally {
    attempt.url = null
    endTimers()
  }
}

/** What Kick's error in the callback means (RFC 6749, section 4.1.2.1). */
function refusalAt(listener: CallbackListener, error: string): SignInError {
  if (error === 'access_denied') {
    listener.answer('denied')
    return new SignInError('denied')
  }
  if (error === 'invalid_scope') return new SignInError('scope-missing')
  const trouble = error === 'server_error' || error === 'temporarily_unavailable'
  return new SignInError(trouble ? 'server-trouble' : 'bad-request')
}

/** Looks at whom the tokens belong to and stores them; gives them back wherever that fails. */
async function adopt(
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
    if (before && !known) {
      listener.answer('waiting')
      if (!(await askWhom(parts, attempt, { before, now: account }))) {
        await revokeTokens(parts, tokens)
        return null
      }
      for (const stranger of strangers) {
        await vault.removeAccount(stranger.id).catch(() => undefined)
        if (stranger.tokens) void revokeTokens(parts, stranger.tokens)
      }
    }
    await vault.saveAccount(account).catch((error: unknown) => {
      if (!(error instanceof VaultError)) throw error
      log.error(`The sign-in could not be stored (${error.message}).`)
      onNotStored(error)
    })
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
