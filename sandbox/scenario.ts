import { inventHandle } from './handles.ts'
import type { Period } from './periods.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'
import { moonbeamId, starlightId } from './world.ts'

/** `channel`: 140 gifters; `empty`: nobody has gifted; `quiet`: offline, and the play changes nothing. */
export const scenarios = ['channel', 'empty', 'quiet'] as const
export type Scenario = (typeof scenarios)[number]

/** The top of the week, KICKs. Names in several scripts and lengths, on purpose. */
const topOfTheWeek: ReadonlyArray<readonly [string, number]> = [
  ['alpha_whale', 52_310],
  ['Bo_the_Builder', 31_480],
  ['nightowl', 29_940],
  ['Señor Pingüino', 18_200],
  ['mia 🦊', 12_650],
  ['xX_longest_username_ever_seen_Xx', 9905],
  ['first_timer', 7000],
  ['katana', 6420],
  ['مها', 5310],
  ['gg_ez', 4980],
]

/** All gifters of the week together, KICKs. */
const weekTotal = 214_630
const weekGifters = 87
const monthGifters = 112
const lifetimeGifters = 140
const firstNamedId = 400_200_001

/** Fills the boards of both channels. The same seed gives the same people and amounts. */
export function seedScenario(world: World, scenario: Scenario): void {
  const { people } = world
  for (const [index, [username]] of topOfTheWeek.entries()) {
    people.add({ userId: firstNamedId + index, username, isVerified: index === 0 })
  }
  if (scenario === 'empty') return
  seedMoonbeam(world)
  if (scenario === 'quiet') {
    const streamer = people.byId(starlightId)
    if (streamer) streamer.liveSince = undefined
  }

  const { random } = world
  const taken = new Set(people.all().map((person) => person.username))
  const rest = weekTotal - topOfTheWeek.reduce((sum, [, amount]) => sum + amount, 0)
  const tail = shares(random, rest, weekGifters - topOfTheWeek.length)
  for (let index = 0; index < lifetimeGifters; index++) {
    const named = topOfTheWeek[index]
    const person = named
      ? people.byId(firstNamedId + index)
      : people.add({ username: inventHandle(random, taken), isVerified: random() < 0.04 })
    if (!person) continue
    const week = named?.[1] ?? tail[index - topOfTheWeek.length] ?? 0
    const today = index % 4 === 0 ? Math.floor(week * 0.1) : 0
    const month =
      index < monthGifters ? Math.floor(week * random() * 2) + Math.floor(random() * 900) + 1 : 0
    const newcomer = person.username === 'first_timer'
    const before = newcomer ? 0 : Math.floor((week + month) * random() * 6) + 50
    const give = (amount: number, into: readonly Period[]) => {
      if (amount > 0) world.boards.gift(starlightId, person.userId, amount, into)
    }
    give(before, ['lifetime'])
    give(newcomer ? 0 : month, ['lifetime', 'month'])
    give(week - today, ['lifetime', 'month', 'week'])
    give(today, ['lifetime', 'month', 'week', 'day'])
  }
}

/** Splits a total into falling whole shares, each at least 1. */
function shares(random: Random, total: number, count: number): number[] {
  const weights = Array.from({ length: count }, (_, index) => (0.5 + random()) / (index + 4))
  const sum = weights.reduce((a, b) => a + b, 0)
  const result = weights.map((weight) => 1 + Math.floor((weight / sum) * (total - count)))
  const left = total - result.reduce((a, b) => a + b, 0)
  // The rounding rest is smaller than the number of shares: one KICK each from the back.
  for (let index = 0; index < left; index++) {
    const at = count - 1 - (index % count)
    result[at] = (result[at] ?? 0) + 1
  }
  return result.toSorted((a, b) => b - a)
}

function seedMoonbeam(world: World): void {
  for (let index = 0; index < 5; index++) {
    world.boards.gift(moonbeamId, firstNamedId + 9 - index, 900 - index * 150)
  }
}
