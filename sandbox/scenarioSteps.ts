import type { BoardRow } from './boards.ts'
import { inventHandle } from './handles.ts'
import { nextWeekStart } from './periods.ts'
import { pick } from './pick.ts'
import { slugOf } from './people.ts'
import type { Scenario } from './scenario.ts'
import type { World } from './world.ts'
import { starlightId } from './world.ts'

/** What one step of the play did, in words. */
export interface PlayedStep {
  step: number
  kind: StepKind
  text: string
}

type StepKind = 'gift' | 'burst' | 'lead' | 'overtake' | 'newcomer' | 'rename' | 'rollover' | 'none'

/** The beginning is fixed, so that whoever watches sees the lead change soon. */
const opening: readonly StepKind[] = ['gift', 'lead', 'overtake', 'newcomer', 'burst', 'rename']
const after: readonly StepKind[] = ['gift', 'overtake', 'burst', 'gift', 'newcomer', 'lead', 'gift']
/** The week ends once, at this step: a sign-in lives 30 days of the sandbox's clock. */
const rolloverStep = 40
/** Prices in Kick's gift shop, KICKs (API facts, section 5). */
const prices = [1, 10, 50, 100, 500, 1000]

/** Plays the next step of the scenario. Deterministic for a seed and the steps before. */
export function playStep(world: World, scenario: Scenario): PlayedStep {
  world.step += 1
  const { step } = world
  if (scenario === 'quiet') return { step, kind: 'none', text: 'Nothing happens.' }
  const kind =
    step === rolloverStep
      ? 'rollover'
      : (opening[step - 1] ?? after[(step - opening.length - 1) % after.length] ?? 'gift')
  return { step, kind, text: play(world, kind) }
}

function play(world: World, kind: StepKind): string {
  const { boards, random, people } = world
  const week = boards.rows(starlightId, 'week')
  const regulars = boards.rows(starlightId, 'lifetime')
  switch (kind) {
    case 'overtake':
      return overtake(world, week)
    case 'lead':
      return lead(world, week)
    case 'newcomer': {
      const taken = new Set(people.all().map((person) => person.username))
      const person = people.add({ username: inventHandle(random, taken) })
      return gift(world, person.userId, pick(random, prices))
    }
    case 'rename':
      return rename(world, week)
    case 'rollover':
      world.clock.advance(nextWeekStart(world.clock.now()) - world.clock.now())
      return 'A new week begins.'
    case 'burst': {
      const giver = regulars.length > 0 ? pick(random, regulars).userId : firstGiver(world)
      const texts = [1, 2, 3].map(() => gift(world, giver, pick(random, prices)))
      return texts.join(' ')
    }
    default: {
      const giver = regulars.length > 0 ? pick(random, regulars).userId : firstGiver(world)
      return gift(world, giver, pick(random, prices))
    }
  }
}

/** The second of the week takes the lead, with a burst of equal gifts. */
function lead(world: World, week: readonly BoardRow[]): string {
  const [first, second] = week
  if (!first || !second) return gift(world, first?.userId ?? firstGiver(world), 500)
  const price = 5000
  const count = Math.floor((first.amount - second.amount) / price) + 1
  for (let index = 0; index < count; index++) gift(world, second.userId, price)
  return `${name(world, second.userId)} gifts ${count} times ${price} KICKs and takes the lead.`
}

/** Somebody below the lead gifts just enough to pass the one above. */
function overtake(world: World, week: readonly BoardRow[]): string {
  const below = 2 + Math.floor(world.random() * Math.min(7, Math.max(0, week.length - 2)))
  const [above, climber] = [week[below - 1], week[below]]
  if (!above || !climber) return gift(world, week[0]?.userId ?? firstGiver(world), 100)
  const missing = above.amount - climber.amount
  return gift(world, climber.userId, Math.ceil((missing + 1) / 10) * 10)
}

function rename(world: World, week: readonly BoardRow[]): string {
  const row = week[Math.min(3, week.length - 1)]
  const person = row && world.people.byId(row.userId)
  if (!person) return 'Nobody to rename.'
  const before = person.username
  person.username = `${slugOf(person).replaceAll('-', '_')}_tv`
  return `${before} is now called ${person.username}.`
}

function gift(world: World, userId: number, amount: number): string {
  world.boards.gift(starlightId, userId, amount)
  return `${name(world, userId)} gifts ${amount} KICKs.`
}

function name(world: World, userId: number): string {
  return world.people.byId(userId)?.username ?? String(userId)
}

function firstGiver(world: World): number {
  const giver = world.people.all().find((person) => person.username === 'alpha_whale')
  return giver?.userId ?? starlightId
}
