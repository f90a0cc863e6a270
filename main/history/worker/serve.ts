import type { Problem } from '../../../contract/problem.ts'
import { causeOf } from './causeOf.ts'
import type { FromThread, Job, ToThread } from './messages.ts'
import { toProblem } from './toProblem.ts'

/** The thread's end of the line to main. */
export interface Line {
  post(message: FromThread): void
  onMessage(listen: (message: ToThread) => void): void
  /** Nothing comes any more; the thread may end. */
  close(): void
}

export interface JobContext {
  /** Aborted when an export or import is cancelled; seen by a job that waits now and then. */
  readonly signal: AbortSignal
  /** @param share that is done, 0 to 1 */
  progress(share: number): void
}

/** What does the jobs: opens its file with the first one, and again after a failure to open it. */
export interface Desk {
  run(job: Job, context: JobContext): unknown
  /** After damage was met: sets the file aside and begins a new one. What is to be said of it. */
  mend(): Problem | null
  /** Closes the file so that the next job opens it anew. */
  close(): void
}

/**
 * Does the jobs that come over the line strictly one after the other and answers each.
 *
 * @param openDesk is given a way to tell main of a problem beside the answers
 */
export function serve(line: Line, openDesk: (tell: (problem: Problem) => void) => Desk): void {
  const desk = openDesk((problem) => line.post({ kind: 'problem', problem }))
  const open = new Map<number, AbortController>()
  let last: Promise<void> = Promise.resolve()

  async function answer(id: number, job: Job, signal: AbortSignal): Promise<void> {
    try {
      const context: JobContext = {
        signal,
        progress: (share) => line.post({ kind: 'progress', id, share }),
      }
      line.post({ kind: 'answer', id, answer: await desk.run(job, context) })
    } catch (error) {
      const met = toProblem(error)
      const problem = met.code === 'history-broken' ? (desk.mend() ?? met) : met
      const cause = problem.code === 'unexpected' && !signal.aborted ? causeOf(error) : null
      line.post({ kind: 'failed', id, problem, cause })
    } finally {
      open.delete(id)
    }
  }

  function end(): void {
    try {
      desk.close()
    } finally {
      line.close()
    }
  }

  line.onMessage((message) => {
    if (message.kind === 'cancel') {
      open.get(message.id)?.abort()
    } else if (message.kind === 'end') {
      last = last.then(end)
    } else {
      const abort = new AbortController()
      open.set(message.id, abort)
      last = last.then(() => answer(message.id, message.job, abort.signal))
    }
  })
}
