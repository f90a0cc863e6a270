import { adopt } from './adopt.ts'
import type { Credentials } from './credentials.ts'
import type { CallbackListener } from './openCallbackListener.ts'
import { openCallbackListener } from './openCallbackListener.ts'
import { refusalOfTokens } from './refusalOfTokens.ts'
import { revokeTokens } from './revokeTokens.ts'
import { SignInError } from './SignInError.ts'
import type { Attempt, SignInOptions } from './signInOptions.ts'
import type { StoredAccount } from './storedAccount.ts'
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
  attempt.signal.throwIfAborted()
  const credentials = await credentialsFrom(parts, attempt)
  const account = await throughBrowser(parts, attempt, credentials)
  if (!account) return null
  attempt.show({ step: 'reading-board' })
  const reading = parts.readBoard(account).catch(() => parts.log.warn('The first read failed.'))
  // Signed in already: a cancel now only ends the waiting.
  await unlessAborted(reading, attempt.signal).catch(() => undefined)
  return parts.vault.accounts().find(({ id }) => id === account.id) ?? account
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

/** From the browser's start to the stored account; the listener lives no longer than that. */
async function throughBrowser(
  parts: Required<SignInOptions>,
  attempt: Attempt,
  credentials: Credentials,
): Promise<StoredAccount | null> {
  const { oauth, clock, scopes, texts } = parts
  const port = parts.port()
  const redirectUri = `http://localhost:${port}/callback`
  const { clientId } = credentials
  const { url, state, verifier } = await oauth.begin({ clientId, redirectUri, scopes })
  const listener = await openCallbackListener({ port, state, clock, texts })
  try {
    attempt.signal.throwIfAborted()
    const code = await codeFromBrowser(parts, attempt, { listener, url, port })
    attempt.show({ step: 'exchanging' })
    const exchange = oauth.exchange({ credentials, code, redirectUri, verifier })
    const tokens = await unlessAborted(exchange, attempt.signal).catch((error: unknown) => {
      // Nobody wants them any more, so they are given back whenever they come.
      if (attempt.signal.aborted)
        void exchange.then(
          (late) => revokeTokens(parts, late),
          () => {},
        )
      throw refusalOfTokens(error)
    })
    const account = await adopt(parts, attempt, { listener, tokens })
    if (account) listener.answer('success')
    return account
  } finally {
    await listener.close()
  }
}

/** Sends the user to the browser and waits, within the limit, for what comes back. */
async function codeFromBrowser(
  { clock, limitMs, openBrowser }: Required<SignInOptions>,
  attempt: Attempt,
  { listener, url, port }: { listener: CallbackListener; url: string; port: number },
): Promise<string> {
  const until = clock.now() + limitMs
  let endTimers = () => {}
  const tooLate = new Promise<never>((_, reject) => {
    const endLimit = clock.after(limitMs, () => {
      const code = listener.suspicion() ?? 'callback-never-came'
      reject(new SignInError(code, { port }))
    })
    const endOpening = clock.after(openingMs, wait)
    endTimers = () => [endLimit, endOpening].forEach((end) => end())
  })
  let isWaiting = false
  function wait(): void {
    if (isWaiting || attempt.url === null) return
    isWaiting = true
    attempt.show({ step: 'waiting', until })
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
