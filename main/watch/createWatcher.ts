import type { Period } from '../../contract/period.ts'
import type { Problem, ProblemCode } from '../../contract/problem.ts'
import type { Board } from '../board/Board.ts'
import { toProblem } from '../problem.ts'
import { createBoardReader } from './createBoardReader.ts'
import { createChannelWatch } from './createChannelWatch.ts'
import { createListeners } from './createListeners.ts'
import { createPeriodRota } from './createPeriodRota.ts'
import { createRetry } from './createRetry.ts'
import { createWatchTimer } from './createWatchTimer.ts'
import { holdQueueFor } from './holdQueueFor.ts'
import { needsRenewal } from './needsRenewal.ts'
import { nextWait, type ReadingRole } from './nextWait.ts'
import { quietTryMs } from './quietTryMs.ts'
import type { Reading } from './Reading.ts'
import { RequestDroppedError } from './RequestDroppedError.ts'
import type { WatchEvent } from './WatchEvent.ts'
import type { Watcher, WatcherParts } from './Watcher.ts'

/**
 * A watcher of one account: reads, tells, waits, and does so again, with at most one reading under
 * way and, unless it is stopped, suspended or disposed, always a next one set. It waits by elapsed
 * time, so a computer clock that is set back or forward changes nothing but the times it tells.
 */
export function createWatcher(parts: WatcherParts): Watcher {
  const { accountId, broadcasterUserId, queue, clock, intervalMs, period, log } = parts
  const { random = Math.random, isChosen = () => true, nameOf = () => '' } = parts
  const reader = createBoardReader(parts)
  const rota = createPeriodRota()
  const retry = createRetry(random)
  const timer = createWatchTimer(clock)
  const events = createListeners<WatchEvent>(log)
  let state: 'new' | 'watching' | 'suspended' | 'disposed' = 'new'
  let renewal: ProblemCode | null = null
  let current: Reading | null = null

  const channel = createChannelWatch({
    ...parts,
    random,
    onChannel: ({ live, liveSince, slug }) =>
      events.tell({ kind: 'channel', live, liveSince, slug, name: nameOf(broadcasterUserId) }),
  })

  function begin(role: ReadingRole, wish = false): Promise<void> {
    timer.cancel()
    const chosen = period()
    const asked = role === 'side' ? (rota.next(chosen) ?? chosen) : chosen
    const end = new AbortController()
    const done = new Promise<void>((resolve) => {
      end.signal.addEventListener('abort', () => resolve())
      // After the assignment below, so that `current` is known to all that happens in it.
      queueMicrotask(() => void read(reading, wish).then(resolve))
    })
    const reading: Reading = {
      period: asked,
      role: asked === chosen ? 'chosen' : role,
      sent: false,
      end,
      done,
    }
    current = reading
    retry.began()
    return done
  }

  async function read(reading: Reading, wish: boolean): Promise<void> {
    const { period, role, end } = reading
    const { signal } = end
    const priority = wish ? 'user' : role === 'chosen' && isChosen() ? 'chosen-board' : 'board'
    const onSent = () => {
      if (!reading.sent && !signal.aborted) events.tell({ kind: 'reading' })
      reading.sent = true
    }
    try {
      if (signal.aborted) return
      tellWait()
      const boards = await reader.read(period, priority, { signal, onSent })
      if (!signal.aborted) succeeded(role, boards)
    } catch (error) {
      if (signal.aborted) return
      // Without a queue nothing can ever be asked again.
      if (error instanceof RequestDroppedError) return halt('disposed')
      failed(role, period, error)
    }
  }

  function tellWait(): void {
    const wait = queue.waitFor(accountId)
    if (wait > 0) events.tell({ kind: 'idle', nextReadAt: Math.round(clock.now() + wait) })
  }

  function succeeded(role: ReadingRole, boards: readonly Board[]): void {
    current = null
    retry.succeeded()
    if (renewal) channel.start()
    renewal = null
    events.tell({
      kind: 'boards',
      boards: Object.freeze(boards),
      readAt: boards[0]?.readAt ?? clock.now(),
    })
    waitAfter(role)
  }

  function waitAfter(last: ReadingRole): void {
    const hasSides = reader.isSingle() && rota.has(period())
    const { ms, role } = nextWait(last, intervalMs(), hasSides, random)
    const nextReadAt = schedule(ms, role)
    if (nextReadAt !== null) events.tell({ kind: 'idle', nextReadAt })
  }

  function failed(role: ReadingRole, asked: Period, error: unknown): void {
    current = null
    const problem = toProblem(error)
    if (role === 'side' && (problem.code === 'bad-request' || problem.code === 'not-found')) {
      log.info(`Kick does not know the period "${asked}"`)
      rota.refuse(asked)
      return waitAfter(role)
    }
    const held = holdQueueFor(error, queue)
    if (needsRenewal(problem.code)) {
      renewal = problem.code
      channel.stop()
      tellTrouble(problem, null)
      return tryQuietly()
    }
    const delay = retry.failed(problem.code)
    tellTrouble(problem, schedule(Math.max(delay, held), 'chosen'))
  }

  function tryQuietly(): void {
    const wait = renewal && quietTryMs(renewal)
    if (wait) schedule(wait, 'chosen')
  }

  function tellTrouble(problem: Problem, nextReadAt: number | null): void {
    log.info(`board of account ${accountId} could not be read: ${problem.code}`)
    events.tell({ kind: 'trouble', problem, nextReadAt })
  }

  function schedule(ms: number, role: ReadingRole): number | null {
    if (state !== 'watching' || current) return null
    return timer.set(ms, () => void begin(role))
  }

  function halt(next: 'suspended' | 'disposed'): void {
    state = next
    timer.cancel()
    channel.stop()
    current?.end.abort()
    current = null
  }

  function watch(): void {
    state = 'watching'
    if (renewal) return tryQuietly()
    channel.start()
    void begin('chosen')
  }

  async function refreshNow(): Promise<void> {
    if (state !== 'watching') return
    if (!current) return begin('chosen', true)
    const joined = current
    queue.hurry(accountId)
    if (!joined.sent) tellWait()
    await joined.done
    if (reader.isSingle() && joined.period !== period()) await refreshNow()
  }

  return {
    start() {
      if (state === 'new') watch()
    },
    refreshNow,
    renewed() {
      renewal = null
      retry.succeeded()
      if (state !== 'watching') return
      channel.start()
      if (!current) void begin('chosen')
    },
    suspend() {
      if (state === 'watching') halt('suspended')
    },
    resume() {
      if (state === 'suspended') watch()
    },
    networkChanged(online) {
      const tryNow = retry.networkChanged(online)
      if (tryNow && !current && state === 'watching' && !renewal) void begin('chosen')
    },
    dispose() {
      halt('disposed')
      events.clear()
    },
    subscribe: events.add,
  }
}
