import type { Job, ToThread } from '../worker/messages.ts'
import { type Desk, serve } from '../worker/serve.ts'
import type { StartThread, ThreadListener } from '../worker/Thread.ts'

export interface ThreadsHere {
  readonly start: StartThread
  /** Jobs that were done, in order. */
  readonly jobs: Job[]
  /** How many threads were started, and how many ended in good order. */
  readonly counts: { started: number; closed: number }
  /** The thread dies as a crash would end it. */
  kill(): void
}

/** Threads that run in this one, so that a test sees every job and can let them die. */
export function threadsHere(run: Desk['run']): ThreadsHere {
  const jobs: Job[] = []
  const counts = { started: 0, closed: 0 }
  let end = () => {}
  const start = (listener: ThreadListener) => {
    counts.started += 1
    let alive = true
    end = () => {
      if (alive) listener.ended()
      alive = false
    }
    let hear: (message: ToThread) => void = () => {}
    serve(
      {
        post: (message) => alive && listener.message(message),
        onMessage: (listen) => (hear = listen),
        close: end,
      },
      () => ({
        run(job, context) {
          jobs.push(job)
          return run(job, context)
        },
        mend: () => null,
        close: () => (counts.closed += 1),
      }),
    )
    return { post: (message: ToThread) => hear(structuredClone(message)), terminate: end }
  }
  return { start, jobs, counts, kill: () => end() }
}
