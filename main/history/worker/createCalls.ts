import type { Problem } from '../../../contract/problem.ts'
import type { Clock, Disposer } from '../../clock.ts'
import { HistoryError } from '../HistoryError.ts'
import type { FromThread, Job, JobName, ThreadJobs, ToThread } from './messages.ts'
import type { StartThread, Thread } from './Thread.ts'

/** ms without a job after which the thread is ended: it holds 10 MB. */
const idleMs = 30_000
/** The same where it is woken again and again, as while gifts come in each minute. */
const busyIdleMs = 120_000
/** ms that what is under way has at quit. */
const patienceMs = 1_500

export interface CallOptions {
  signal?: AbortSignal
  /** Hears the share that is done, 0 to 1. */
  progress?: (share: number) => void
}

/** Jobs for the history's thread, answered in the order they are given. */
export interface Calls {
  /** @throws HistoryError why it failed, or because the thread died */
  call<Name extends JobName>(
    name: Name,
    input: ThreadJobs[Name]['input'],
    options?: CallOptions,
  ): Promise<ThreadJobs[Name]['answer']>
  /** Lets the jobs that were given be done and ends the thread. */
  dispose(): Promise<void>
}

interface Waiting {
  resolve(answer: unknown): void
  reject(error: HistoryError): void
  progress: ((share: number) => void) | undefined
  stopListening: Disposer
}

/**
 * Starts the thread with the first job and ends it when it was idle for half a minute, or for two
 * where it was woken less than two minutes after it had ended; a thread that died is started again
 * with the next job.
 *
 * @param told hears what the thread wants the user to know
 */
export function createCalls(
  start: StartThread,
  clock: Clock,
  told: (problem: Problem) => void,
): Calls {
  const waiting = new Map<number, Waiting>()
  /** Given while the thread before was closing the file. */
  let held: ToThread[] = []
  let thread: Thread | null = null
  let ending = false
  let lastId = 0
  let endedAt = -Infinity
  let patience = idleMs
  let cancelIdle: Disposer = () => {}
  const gone: Array<() => void> = []

  function post(message: ToThread): void {
    if (ending) held.push(message)
    else (thread ??= begin()).post(message)
  }

  function begin(): Thread {
    const asleep = clock.now() - endedAt
    patience = asleep >= 0 && asleep < busyIdleMs ? busyIdleMs : idleMs
    return start({ message: heard, ended })
  }

  function heard(message: FromThread): void {
    if (message.kind === 'problem') return told(message.problem)
    const call = waiting.get(message.id)
    if (!call) return
    if (message.kind === 'progress') return call.progress?.(message.share)
    settle(message.id)
    if (message.kind === 'answer') call.resolve(message.answer)
    else call.reject(new HistoryError(message.problem.code, message.problem.values))
    if (waiting.size === 0) cancelIdle = clock.after(patience, end)
  }

  function settle(id: number): void {
    waiting.get(id)?.stopListening()
    waiting.delete(id)
  }

  function end(): void {
    cancelIdle()
    if (!thread || ending) return
    thread.post({ kind: 'end' })
    ending = true
  }

  function ended(): void {
    cancelIdle()
    thread = null
    ending = false
    endedAt = clock.now()
    const next = held
    held = []
    const still = new Set(next.map((message) => (message.kind === 'job' ? message.id : null)))
    for (const [id, call] of waiting) {
      if (still.has(id)) continue
      settle(id)
      call.reject(new HistoryError('unexpected'))
    }
    for (const message of next) post(message)
    if (!thread) for (const resolve of gone.splice(0)) resolve()
    else if (gone.length > 0) end()
  }

  return {
    call(name, input, { signal, progress } = {}) {
      cancelIdle()
      const id = (lastId += 1)
      return new Promise((resolve, reject) => {
        const cancel = () => post({ kind: 'cancel', id })
        waiting.set(id, {
          resolve: resolve as Waiting['resolve'],
          reject,
          progress,
          stopListening: () => signal?.removeEventListener('abort', cancel),
        })
        try {
          post({ kind: 'job', id, job: { name, input } as Job })
        } catch {
          settle(id)
          reject(new HistoryError('unexpected'))
          return
        }
        if (signal?.aborted) cancel()
        else signal?.addEventListener('abort', cancel, { once: true })
      })
    },
    async dispose() {
      if (!thread) return
      for (const id of waiting.keys()) post({ kind: 'cancel', id })
      end()
      await new Promise<void>((resolve) => {
        const stop = clock.after(patienceMs, () => {
          held = []
          thread?.terminate()
          // Not at once: SQLite may be at something that cannot be interrupted.
          resolve()
        })
        gone.push(() => {
          stop()
          resolve()
        })
      })
    },
  }
}
