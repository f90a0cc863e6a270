import { existsSync } from 'node:fs'
import type { CommandOutput } from '../../contract/channels.ts'
import type { Problem, ProblemCode } from '../../contract/problem.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { History, HistoryQuestion } from './History.ts'
import { HistoryError } from './HistoryError.ts'
import { type Due, holdUnchanged } from './holdUnchanged.ts'
import { type CallOptions, createCalls } from './worker/createCalls.ts'
import type { JobName, KeepingTimes, ThreadJobs } from './worker/messages.ts'
import { startThread } from './worker/startThread.ts'
import type { StartThread } from './worker/Thread.ts'

/** ms between two looks for what is old enough to be thinned out. */
const thinEvery = 86_400_000

/**
 * What is said once, and again only after the history worked in between. Of a broken file the thread
 * itself tells, once it was set aside.
 */
const lasting: ReadonlySet<ProblemCode> = new Set(['history-newer', 'history-not-writable'])

export interface HistoryOptions {
  /** Where the file lies or will lie. */
  path: string
  /** The built script of the thread. */
  script: string
  clock: Clock
  log: Log
  /** Read with every reading, since the user can change it. */
  policy: () => KeepingTimes & { readonly keep: boolean }
  /** Instead of a real thread. */
  start?: StartThread
}

interface Listener {
  listen(problem: Problem): void
  settled: ((code: ProblemCode) => void) | undefined
}

/**
 * The history, in a thread that is started by the first call. Nothing here waits for the disk.
 */
export function createHistory(options: HistoryOptions): History {
  const { path, script, clock, log, policy } = options
  const calls = createCalls(options.start ?? startThread(script, path, log), clock, tell)
  const listeners = new Set<Listener>()
  const told = new Set<ProblemCode>()
  /** Told at any time, and not settled yet. */
  const open = new Set<ProblemCode>()
  const held = holdUnchanged()
  let thinnedAt = -Infinity
  let disposed = false

  function tell(problem: Problem): void {
    for (const { listen } of listeners) listen(problem)
  }

  function settle(): void {
    for (const code of open) for (const { settled } of listeners) settled?.(code)
    open.clear()
  }

  async function call<Name extends JobName>(
    name: Name,
    input: ThreadJobs[Name]['input'],
    more?: CallOptions,
  ): Promise<ThreadJobs[Name]['answer']> {
    try {
      const answer = await calls.call(name, input, more)
      told.clear()
      return answer
    } catch (error) {
      if (error instanceof HistoryError) tellOnce(error.problem)
      throw error
    }
  }

  function tellOnce(problem: Problem): void {
    if (!lasting.has(problem.code) || told.has(problem.code)) return
    told.add(problem.code)
    open.add(problem.code)
    tell(problem)
  }

  /** A job that nobody waits for. */
  function write<Name extends 'record' | 'seen' | 'recordAlert'>(
    name: Name,
    input: ThreadJobs[Name]['input'],
  ): void {
    const written = (answer: unknown) => {
      settle()
      // The file is another one, as after somebody removed it: the next reading is written in full.
      if (name === 'seen' && answer === false) held.forget()
    }
    call(name, input).then(written, (error: unknown) => {
      // What was not written is not known to be there.
      held.forget()
      log.warn(`History: ${name} failed: ${error instanceof Error ? error.message : 'unknown'}`)
    })
  }

  /** Part by part, so that questions are answered in between. */
  async function thin(input: ThreadJobs['thin']['input']): Promise<void> {
    try {
      const more = await call('thin', input)
      if (more && !disposed) await thin(input)
    } catch {
      log.warn('History: thinning failed; it is tried again tomorrow.')
    }
  }

  function writeEach(due: readonly Due[]): void {
    for (const { name, input } of due) write(name, input)
  }

  function flush(): void {
    writeEach(held.flush())
  }

  /** Switched off and never used: a question must not make the file. */
  function isMissing(): boolean {
    return !policy().keep && !existsSync(path)
  }

  function beforeQuestion(): void {
    if (disposed || isMissing()) throw new HistoryError('history-not-writable')
    flush()
  }

  return {
    expect(accountId, boards) {
      if (existsSync(path)) held.expect(accountId, boards)
    },
    record(reading) {
      const { keep, fullDays, years } = policy()
      if (!keep || disposed) {
        flush()
        held.forget()
        return
      }
      const due = held.take(reading)
      writeEach(due)
      if (due.length === 0 || clock.now() - thinnedAt < thinEvery) return
      thinnedAt = clock.now()
      void thin({ fullDays, years, now: thinnedAt })
    },
    recordAlert(alert) {
      if (policy().keep && !disposed) write('recordAlert', alert)
    },
    async ask<Name extends HistoryQuestion>(
      name: Name,
      accountId: string,
      input: ThreadJobs['ask']['input']['input'],
    ) {
      if (name === 'eraseHistory' && isMissing()) return { ok: true } as CommandOutput<Name>
      beforeQuestion()
      const answer = await call('ask', { name, accountId, input, now: clock.now() })
      // The next reading begins anew: what it says may be what was just removed.
      if (name === 'eraseHistory' || name === 'forgetGifter') held.forget()
      return answer as CommandOutput<Name>
    },
    async away(accountId, from, to) {
      beforeQuestion()
      return call('away', { accountId, from, to })
    },
    async exportTo(target, request, { accountId, settings, signal }, progress) {
      beforeQuestion()
      const input = { path: target, request, accountId, settings }
      await call('exportTo', input, { signal, progress })
    },
    async importFrom(source, signal, progress) {
      beforeQuestion()
      const readings = await call('importFrom', { path: source }, { signal, progress })
      // The newest board of the file may be another one now.
      held.forget()
      return readings
    },
    onProblem(listen, settled) {
      const listener: Listener = { listen, settled }
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async dispose() {
      if (disposed) return
      flush()
      disposed = true
      await calls.dispose()
    },
  }
}
