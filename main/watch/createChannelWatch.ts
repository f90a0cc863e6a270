import type { Clock, Disposer } from '../clock.ts'
import type { KickChannel, KickClient } from '../kick/KickClient.ts'
import type { Log } from '../log.ts'
import { toProblem } from '../problem.ts'
import { backoffDelay } from './backoffDelay.ts'
import { holdQueueFor } from './holdQueueFor.ts'
import { needsRenewal } from './needsRenewal.ts'
import { RequestDroppedError } from './RequestDroppedError.ts'
import type { RequestQueue } from './RequestQueue.ts'
import type { WithToken } from './WithToken.ts'

const everyMs = 180_000

export interface ChannelWatch {
  /** Asks now and then every three minutes; begins again when it runs already. */
  start(): void
  stop(): void
}

/**
 * Whether the channel is live. Its failures are told to nobody but the log, since the board's own
 * tell the same; after one that only a new sign-in mends, it waits to be started again.
 */
export function createChannelWatch(parts: {
  broadcasterUserId: string
  withToken: WithToken
  kick: Pick<KickClient, 'channels'>
  queue: RequestQueue
  clock: Clock
  random: () => number
  log: Log
  onChannel: (channel: KickChannel) => void
}): ChannelWatch {
  const { broadcasterUserId, withToken, kick, queue, clock, random, log, onChannel } = parts
  let asking: AbortController | null = null
  let cancelTimer: Disposer = () => {}
  let failures = 0

  function stop(): void {
    cancelTimer()
    asking?.abort()
    asking = null
  }

  async function ask(): Promise<void> {
    const mine = new AbortController()
    asking = mine
    const { signal } = mine
    try {
      const channels = await withToken((accessToken) =>
        queue.run('channel', () => kick.channels(accessToken, [broadcasterUserId], signal), {
          signal,
        }),
      )
      if (signal.aborted) return
      failures = 0
      const channel = channels.find((one) => one.broadcasterUserId === broadcasterUserId)
      if (channel) onChannel(channel)
      again(everyMs * (0.9 + random() * 0.2))
    } catch (error) {
      if (signal.aborted || error instanceof RequestDroppedError) return
      const { code } = toProblem(error)
      log.debug(`stream status could not be read: ${code}`)
      const held = holdQueueFor(error, queue)
      if (needsRenewal(code)) return
      failures++
      again(Math.max(everyMs, held, backoffDelay(failures, random)))
    }
  }

  function again(ms: number): void {
    cancelTimer = clock.after(ms, () => void ask())
  }

  return {
    start() {
      stop()
      failures = 0
      void ask()
    },
    stop,
  }
}
