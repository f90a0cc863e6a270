import type { Clock, Disposer } from '../clock.ts'
import { KickError } from '../kick/KickError.ts'
import { RequestDroppedError } from './RequestDroppedError.ts'
import { requestPriorities } from './requestPriority.ts'
import type { RequestQueue } from './RequestQueue.ts'
import { requestSlots, type RequestSlots } from './requestSlots.ts'

interface Waiting {
  /** Index in `requestPriorities`. */
  level: number
  /** How many later requests went first. */
  overtaken: number
  readonly board: string | undefined
  start(): void
  drop(reason: RequestDroppedError['reason']): void
}

interface AccountBoards {
  reading: boolean
  readonly slots: RequestSlots
}

/** Readings of one account's board in a minute. */
const boardsPerMinute = 2
/** Longest obedience to `Retry-After`, ms. */
const longestHoldMs = 3_600_000

/**
 * The requests of one client id: at most `perMinute` in any minute, the most urgent first, first
 * come first served among equals. The less urgent leave some slots of the minute free, so that a
 * wish of the user rarely waits; whoever was overtaken by a minute's worth of others rises by one
 * level, so nobody waits for ever.
 *
 * p-queue, which is used elsewhere for such things, counts by `Date.now` and the global timers: it
 * can neither run on a held clock nor bear one that is set back, and it knows no limit per account.
 */
export function createRequestQueue(parts: {
  clock: Clock
  perMinute?: number
  random?: () => number
}): RequestQueue {
  const { clock, perMinute = 12, random = Math.random } = parts
  const minute = requestSlots(clock, random)
  const accounts = new Map<string, AccountBoards>()
  const holds = new Set<{ until: number; cancel: Disposer }>()
  let waiting: Waiting[] = []
  let disposed = false
  let woken = false

  /** Begins in a microtask, so that requests made at once are compared before one goes. */
  function wake(): void {
    if (woken || disposed) return
    woken = true
    queueMicrotask(() => {
      woken = false
      while (startNext());
    })
  }

  function startNext(): boolean {
    if (disposed || holds.size > 0) return false
    const ready = waiting.filter((one) => mayGo(one))
    const next = ready.toSorted((first, second) => urgency(first) - urgency(second))[0]
    if (!next) return false
    for (const other of waiting.slice(0, waiting.indexOf(next))) other.overtaken++
    waiting = waiting.filter((one) => one !== next)
    next.start()
    return true
  }

  function urgency({ level, overtaken }: Waiting): number {
    return Math.min(level, Math.max(1, level - Math.floor(overtaken / perMinute)))
  }

  function mayGo(one: Waiting): boolean {
    const reserved = [0, 1, 1, 2, 3][urgency(one)] ?? 0
    if (minute.used() >= Math.max(1, perMinute - reserved)) return false
    const own = one.board === undefined ? null : boardsOf(one.board)
    return !own || (!own.reading && own.slots.used() < boardsPerMinute)
  }

  function boardsOf(account: string): AccountBoards {
    const known = accounts.get(account)
    if (known) return known
    const own = { reading: false, slots: requestSlots(clock, random) }
    accounts.set(account, own)
    return own
  }

  return {
    run(priority, call, { board, signal } = {}) {
      return new Promise((resolve, reject) => {
        if (disposed) return reject(new RequestDroppedError('disposed'))
        if (signal?.aborted) return reject(new RequestDroppedError('withdrawn'))
        const withdraw = () => {
          waiting = waiting.filter((one) => one !== entry)
          entry.drop('withdrawn')
        }
        const entry: Waiting = {
          level: requestPriorities.indexOf(priority),
          overtaken: 0,
          board,
          start() {
            signal?.removeEventListener('abort', withdraw)
            minute.take(wake)
            const own = board === undefined ? null : boardsOf(board)
            if (own) own.reading = true
            const giveBack = own?.slots.take(wake)
            send(call)
              .catch((error: unknown) => {
                // No board was read: the same reading follows with a newer token.
                if (isRefused(error)) giveBack?.()
                throw error
              })
              .finally(() => {
                if (own) own.reading = false
                wake()
              })
              .then(resolve, reject)
          },
          drop(reason) {
            signal?.removeEventListener('abort', withdraw)
            reject(new RequestDroppedError(reason))
          },
        }
        signal?.addEventListener('abort', withdraw)
        waiting.push(entry)
        wake()
      })
    },

    hurry(account) {
      for (const one of waiting) if (one.board === account) one.level = 0
      wake()
    },

    holdFor(ms) {
      if (disposed || !(ms > 0)) return
      const wait = Math.min(ms, longestHoldMs)
      const hold = {
        until: clock.now() + wait,
        cancel: clock.after(wait, () => {
          holds.delete(hold)
          wake()
        }),
      }
      holds.add(hold)
    },

    waitFor(account) {
      const held = [...holds].map((hold) =>
        Math.min(longestHoldMs, Math.max(0, hold.until - clock.now())),
      )
      const own = accounts.get(account)
      return Math.max(
        0,
        minute.waitFor(perMinute),
        own?.slots.waitFor(boardsPerMinute) ?? 0,
        ...held,
      )
    },

    dispose() {
      disposed = true
      minute.dispose()
      for (const own of accounts.values()) own.slots.dispose()
      for (const hold of holds) hold.cancel()
      const dropped = waiting
      waiting = []
      for (const one of dropped) one.drop('disposed')
    },
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof KickError && error.kind === 'unauthorized'
}

/** A call that throws before it has a promise fails like any other. */
async function send<T>(call: () => Promise<T>): Promise<T> {
  return call()
}
