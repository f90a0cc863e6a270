import type { Boards } from './boards.ts'
import { createBoards } from './boards.ts'
import type { People, Person } from './people.ts'
import { createPeople } from './people.ts'
import type { Random } from './random.ts'
import { createRandom } from './random.ts'
import type { SandboxClock } from './sandboxClock.ts'

/** The channel that the sandbox is about. */
export const starlightId = 400_100_001
/** A second streamer with a small board of her own, for "another Kick user than before". */
export const moonbeamId = 400_100_002

/** Everything at Kick that is not about tokens. */
export interface World {
  clock: SandboxClock
  random: Random
  people: People
  boards: Boards
  /** The user who is signed in at kick.com in the browser that shows the consent page. */
  browserUserId: number
  /** How many steps of the scenario have been played. */
  step: number
}

export function createWorld(clock: SandboxClock, seed: number): World {
  const people = createPeople()
  const liveSince = clock.now() - 2 * 3_600_000
  people.add({ userId: starlightId, username: 'starlight', isVerified: true, liveSince })
  people.add({ userId: moonbeamId, username: 'moonbeam' })
  return {
    clock,
    random: createRandom(seed),
    people,
    boards: createBoards(clock),
    browserUserId: starlightId,
    step: 0,
  }
}

/**
 * Finds a person by id or name.
 *
 * @throws RangeError when nobody is called so
 */
export function findPerson(
  world: World,
  who: { userId?: number | undefined; username?: string | undefined },
): Person {
  const person =
    who.userId === undefined
      ? world.people.byName(who.username ?? '')
      : world.people.byId(who.userId)
  if (!person) {
    throw new RangeError(`The sandbox knows nobody called ${who.userId ?? who.username ?? '?'}.`)
  }
  return person
}
