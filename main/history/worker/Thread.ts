import type { FromThread, ToThread } from './messages.ts'

/** The history's thread as main sees it. */
export interface Thread {
  post(message: ToThread): void
  /** Ends it at once, whatever it does. */
  terminate(): void
}

export interface ThreadListener {
  message(message: FromThread): void
  /** It is gone: it was asked to end, or it died. */
  ended(): void
}

export type StartThread = (listener: ThreadListener) => Thread
