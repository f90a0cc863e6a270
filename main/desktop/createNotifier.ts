import type { Disposer } from '../clock.ts'
import type { Log } from '../log.ts'

/** What is used of one native notification. */
export interface NativeNotification {
  show(): void
  close(): void
  on(event: 'show' | 'click' | 'close', listen: () => void): void
  on(event: 'failed', listen: (event: unknown, error: string) => void): void
}

export interface NotifierNeeds {
  isSupported(): boolean
  create(text: { title: string; body: string }): NativeNotification
  /** Notifications cannot be shown; told once until one was shown again. */
  missing(): void
  log: Log
}

export interface Notifier {
  /** Shows it in place of the one before. `clicked` runs at most once. */
  show(text: { title: string; body: string }, clicked: () => void): void
  dispose: Disposer
}

/**
 * One notification at a time. Linux has no replacing by id in Electron, so the predecessor is
 * closed; the object is kept, since a click on a collected one would be lost.
 */
export function createNotifier({ isSupported, create, missing, log }: NotifierNeeds): Notifier {
  let current: NativeNotification | null = null
  let toldMissing = false

  function fail() {
    if (!toldMissing) missing()
    toldMissing = true
  }

  return {
    show(text, clicked) {
      const before = current
      current = null
      before?.close()
      if (!isSupported()) return fail()

      const notification = create(text)
      current = notification
      let over = false
      const end = () => {
        over = true
        if (current === notification) current = null
      }
      notification.on('click', () => {
        if (over) return
        end()
        clicked()
      })
      notification.on('close', end)
      notification.on('show', () => log.info('A notification was shown'))
      notification.on('failed', () => {
        end()
        // The reason may quote the text, which holds a stranger's name.
        log.warn('A notification could not be shown')
        fail()
      })
      notification.show()
    },
    dispose() {
      const last = current
      current = null
      last?.close()
    },
  }
}
