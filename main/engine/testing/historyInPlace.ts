import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Clock } from '../../clock.ts'
import { createHistory } from '../../history/createHistory.ts'
import type { History } from '../../history/History.ts'
import type { ToThread } from '../../history/worker/messages.ts'
import { openDesk } from '../../history/worker/openDesk.ts'
import { serve } from '../../history/worker/serve.ts'
import type { StartThread } from '../../history/worker/Thread.ts'
import { silentLog } from '../../log.ts'

/** A real history in a real file, that works in this thread instead of one of its own. */
export function historyInPlace(folder: string, clock: Clock): History {
  const path = join(folder, 'history.db')
  const start: StartThread = (listener) => {
    const listeners = new Set<(message: ToThread) => void>()
    serve(
      {
        post: (message) => queueMicrotask(() => listener.message(message)),
        onMessage: (listen) => void listeners.add(listen),
        close: () => listener.ended(),
      },
      (tell) => openDesk(path, false, tell),
    )
    return {
      post: (message) =>
        queueMicrotask(() => {
          for (const listen of listeners) listen(structuredClone(message))
        }),
      terminate: () => listeners.clear(),
    }
  }
  const history = createHistory({
    path,
    script: '',
    clock,
    log: silentLog,
    policy: () => ({ keep: true, fullDays: 365, years: 0 }),
    start,
  })
  onTestFinished(() => history.dispose())
  return history
}
