import type { FaultQueue, QueuedFault } from './faults/faultQueue.ts'
import type { Kick } from './kick.ts'
import type { Period } from './periods.ts'
import type { Switches } from './switches.ts'
import { starlightId } from './world.ts'

/** One line of a board with the name that its person has now. */
export interface NamedRow {
  userId: number
  username: string
  amount: number
  rank: number
}

/** What stands in the sandbox, without any secret. */
export interface SandboxState {
  /** UTC milliseconds on the sandbox's clock. */
  now: number
  step: number
  channel: { userId: number; username: string; live: boolean }
  signedInAs: { userId: number; username: string }
  boards: Record<Period, NamedRow[]>
  switches: Switches
  apps: { clientId: string; redirectUris: string[]; scopes: string[] }[]
  faults: QueuedFault[]
}

export function describeState(kick: Kick, faults: FaultQueue): SandboxState {
  const { world } = kick
  const named = (userId: number) => ({
    userId,
    username: world.people.byId(userId)?.username ?? '',
  })
  const board = (period: Period): NamedRow[] =>
    world.boards
      .rows(starlightId, period)
      .map((row) => ({ ...named(row.userId), amount: row.amount, rank: row.rank }))
  return {
    now: world.clock.now(),
    step: world.step,
    channel: {
      ...named(starlightId),
      live: world.people.byId(starlightId)?.liveSince !== undefined,
    },
    signedInAs: named(world.browserUserId),
    boards: {
      lifetime: board('lifetime'),
      month: board('month'),
      week: board('week'),
      day: board('day'),
    },
    switches: { ...kick.switches },
    apps: kick.apps.map(({ clientId, redirectUris, scopes }) => ({
      clientId,
      redirectUris: [...redirectUris],
      scopes: [...scopes],
    })),
    faults: faults.list(),
  }
}
