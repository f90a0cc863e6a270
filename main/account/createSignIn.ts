import type { SignInView } from '../../contract/state.ts'
import type { Disposer } from '../clock.ts'
import { runSignIn } from './runSignIn.ts'
import type { Attempt, SignInOptions, StopReason } from './signInOptions.ts'
import { SignInError } from './SignInError.ts'
import type { StoredAccount } from './storedAccount.ts'
import { VaultError } from './VaultError.ts'

/** The sign-in of a broadcaster in the system browser; one at a time. */
export interface SignIn {
  /**
   * Signs in. Null: the user cancelled, or kept the former account. Rejects with SignInError or
   * VaultError, and with 'sign-in-replaced' where a later start took over.
   */
  start(): Promise<StoredAccount | null>
  cancel(): void
  /** Opens the browser once more. Rejects with SignInError 'browser-not-opened'. */
  openAgain(): Promise<void>
  /** Answers the step `other-user`: take the new Kick user, or keep the one before. */
  answerOtherUser(accept: boolean): void
  view(): SignInView
  subscribe(listen: (view: SignInView) => void): Disposer
}

export function createSignIn(options: SignInOptions): SignIn {
  const { limitMs = 300_000, readBoard = async () => {}, onNotStored = () => {} } = options
  const parts = { ...options, limitMs, readBoard, onNotStored }
  const listeners = new Set<(view: SignInView) => void>()
  let view: SignInView = { step: 'idle' }
  let current: {
    attempt: Attempt
    stop: (reason: StopReason) => void
    over: Promise<unknown>
  } | null = null

  function show(next: SignInView): void {
    view = next
    for (const listen of listeners) listen(view)
  }

  return {
    async start() {
      const before = current
      before?.stop('replaced')
      const stopper = new AbortController()
      const attempt: Attempt = {
        signal: stopper.signal,
        show: (next) => current?.attempt === attempt && show(next),
        url: null,
        answerOtherUser: null,
      }
      const stop = (reason: StopReason) => stopper.abort(reason)
      // The port is free again only when the one before has gone.
      const running = Promise.resolve(before?.over).then(() => runSignIn(parts, attempt))
      const over = running.catch(() => undefined)
      current = { attempt, stop, over }
      attempt.show({ step: 'opening-browser' })
      try {
        const account = await running
        attempt.show({ step: 'idle' })
        return account
      } catch (error) {
        if (stopper.signal.aborted) {
          if (stopper.signal.reason === 'replaced') throw new SignInError('sign-in-replaced')
          attempt.show({ step: 'idle' })
          return null
        }
        const known = error instanceof SignInError || error instanceof VaultError
        attempt.show(known ? { step: 'failed', problem: error.problem } : { step: 'idle' })
        throw error
      } finally {
        if (current?.attempt === attempt) current = null
      }
    },
    cancel() {
      current?.stop('cancelled')
      if (!current && view.step === 'failed') show({ step: 'idle' })
    },
    async openAgain() {
      const url = current?.attempt.url
      if (!url) return
      await options.openBrowser(url).catch(() => {
        throw new SignInError('browser-not-opened')
      })
    },
    answerOtherUser(accept) {
      current?.attempt.answerOtherUser?.(accept)
    },
    view: () => view,
    subscribe(listen) {
      listeners.add(listen)
      return () => void listeners.delete(listen)
    },
  }
}
