import type { Clock } from '../clock.ts'
import type { KickClient } from '../kick/KickClient.ts'
import type { Log } from '../log.ts'
import { toProblem } from '../problem.ts'
import { createListeners } from './createListeners.ts'
import { holdQueueFor } from './holdQueueFor.ts'
import type { People, Person } from './People.ts'
import type { RequestQueue } from './RequestQueue.ts'
import type { WithToken } from './WithToken.ts'

/** Kick's limit for ids in one request is 50 elsewhere, and unsaid here. */
const batchSize = 50
const freshMs = 24 * 3_600_000
const pauseMs = 300_000
/** People that are kept; three full boards have at most 300. */
const most = 5000

/**
 * Learns people by `/users`, fifty at a time and one request after the other, as the least urgent of
 * all: so the pictures of the first ones need not wait until the last name is known. Ids that Kick
 * does not know are remembered as such for a day. After a failure nobody is asked for for five
 * minutes, since the boards, which ask for people with each reading, would ask again and again.
 */
export function createPeople(parts: {
  kick: Pick<KickClient, 'users'>
  withToken: WithToken
  queue: RequestQueue
  clock: Clock
  log: Log
}): People {
  const { kick, withToken, queue, clock, log } = parts
  const known = new Map<string, Person>()
  const underWay = new Map<string, Promise<void>>()
  const listeners = createListeners<readonly string[]>(log)
  let paused = false

  function isFresh(userId: string): boolean {
    const person = known.get(userId)
    // Both ways: somebody learned in the future was learned before the clock was set back.
    return person !== undefined && Math.abs(clock.now() - person.learnedAt) < freshMs
  }

  function keep(person: Person): void {
    known.delete(person.userId)
    known.set(person.userId, person)
    for (const userId of known.keys()) {
      if (known.size <= most) break
      known.delete(userId)
    }
  }

  async function ask(userIds: readonly string[]): Promise<void> {
    try {
      if (paused) return
      const users = await withToken((accessToken) =>
        queue.run('picture', () => kick.users(accessToken, userIds)),
      )
      const answered = new Map(users.map((user) => [user.userId, user]))
      const changed = userIds.filter((userId) => {
        const before = known.get(userId)
        const { name = '', picture = null } = answered.get(userId) ?? {}
        keep({ userId, name, picture, learnedAt: clock.now() })
        return name !== (before?.name ?? '') || picture !== (before?.picture ?? null)
      })
      if (changed.length > 0) listeners.tell(changed)
    } catch (error) {
      log.debug(`people could not be read: ${toProblem(error).code}`)
      holdQueueFor(error, queue)
      paused = true
      clock.after(pauseMs, () => {
        paused = false
      })
    } finally {
      for (const userId of userIds) underWay.delete(userId)
    }
  }

  return {
    name: (userId) => known.get(userId)?.name ?? '',
    picture: (userId) => known.get(userId)?.picture ?? null,
    async learn(userIds) {
      const wanted = [...new Set(userIds)].filter((userId) => !isFresh(userId))
      const unasked = paused ? [] : wanted.filter((userId) => !underWay.has(userId))
      let before = Promise.resolve()
      for (let from = 0; from < unasked.length; from += batchSize) {
        const batch = unasked.slice(from, from + batchSize)
        before = before.then(() => ask(batch))
        for (const userId of batch) underWay.set(userId, before)
      }
      await Promise.all(wanted.map((userId) => underWay.get(userId)))
    },
    snapshot: () => [...known.values()],
    restore(people) {
      for (const person of people) if (!known.has(person.userId)) keep(person)
    },
    subscribe: listeners.add,
  }
}
