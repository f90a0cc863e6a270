import { findBucket } from './findBucket.ts'
import { listStateAt, type ListStateRow } from './listStateAt.ts'
import type { Amount, Timeline } from './readTimelines.ts'

/** From a moment (UTC ms) on: how many more stand above and before the gifter than until then. */
interface Shift {
  readonly at: number
  readonly above: number
  readonly before: number
}

/**
 * The rank of one gifter along the time, at each moment at which it or their amount changed; both
 * are null while they are not in the list. Everybody else is compared with them alone, so that no
 * list has to be sorted for it.
 *
 * @param states how the list ranks, oldest first
 * @param isBefore whether another gifter (key) stands first where amounts and ties are equal
 */
export function ranksAlong(
  own: Timeline,
  others: readonly Timeline[],
  states: readonly ListStateRow[],
  isBefore: (gifter: number) => boolean,
): { at: number; amount: number | null; rank: number | null }[] {
  const falls = countFalls(own.amounts)
  const shifts = others
    .flatMap((other) => compare(own.amounts, falls, other.amounts, isBefore(other.gifter)))
    .toSorted((first, second) => first.at - second.at)
  const sizes = states.some(({ ranks }) => ranks.startsWith('[')) ? sizesOf([own, ...others]) : null
  const points: { at: number; amount: number | null; rank: number | null }[] = []
  const stateAt = listStateAt(states)
  const sizeAt = sizes ? runningSum(sizes) : () => 0
  let above = 0
  let before = 0
  let next = 0
  const take = (at: number, amount: number | null) => {
    for (let shift = shifts[next]; shift && shift.at <= at; shift = shifts[next]) {
      above += shift.above
      before += shift.before
      next++
    }
    const rank = amount === null ? null : rankOf(stateAt(at), above, before, sizeAt(at))
    const last = points.at(-1)
    if (last?.amount !== amount || last.rank !== rank) points.push({ at, amount, rank })
  }
  for (const [index, { at, amount }] of own.amounts.entries()) {
    const until = own.amounts[index + 1]?.at ?? Infinity
    take(at, amount)
    for (let shift = shifts[next]; shift && shift.at < until; shift = shifts[next]) {
      take(shift.at, amount)
    }
  }
  return points
}

/**
 * How another stands to the gifter, at each moment at which that changes. Moments of the gifter that
 * cannot change it are leapt over: while the other is not in the list, or while the gifter only
 * gains and is ahead at the begin, or behind at the end.
 */
function compare(
  own: readonly Amount[],
  falls: readonly number[],
  other: readonly Amount[],
  first: boolean,
): Shift[] {
  const shifts: Shift[] = []
  let last: Relation = below
  const note = (at: number, relation: Relation) => {
    if (relation === last) return
    const above = relation.above - last.above
    shifts.push({ at, above, before: relation.before - last.before })
    last = relation
  }
  let reached = 0
  for (const [index, theirs] of other.entries()) {
    const low = findBucket(own, theirs.at, reached)
    note(theirs.at, relate(own[low], theirs, first))
    reached = Math.max(low, 0)
    if (theirs.amount === null) continue
    const high = findBucket(own, (other[index + 1]?.at ?? Infinity) - 1, reached)
    const begin = own[low]?.amount ?? null
    const end = own[high]?.amount ?? null
    if (begin !== null && end !== null && falls[low] === falls[high]) {
      if (theirs.amount < begin || theirs.amount > end) continue
    }
    for (let mine = low + 1; mine <= high; mine++) {
      note(own[mine]?.at ?? 0, relate(own[mine], theirs, first))
    }
  }
  return shifts
}

/** How often, up to each moment, the gifter fell, left or came. */
function countFalls(own: readonly Amount[]): number[] {
  let falls = 0
  return own.map(({ amount }, index) => {
    const before = own[index - 1]?.amount ?? null
    if (amount === null || before === null || amount < before) falls++
    return falls
  })
}

interface Relation {
  readonly above: number
  readonly before: number
}

const below: Relation = { above: 0, before: 0 }
const level: Relation = { above: 0, before: 1 }
const over: Relation = { above: 1, before: 1 }

function relate(mine: Amount | undefined, theirs: Amount, first: boolean): Relation {
  if (!mine || mine.amount === null || theirs.amount === null) return below
  if (theirs.amount !== mine.amount) return theirs.amount > mine.amount ? over : below
  return theirs.tie < mine.tie || (theirs.tie === mine.tie && first) ? level : below
}

function rankOf(ranks: string, above: number, before: number, size: number): number {
  if (ranks === 'shared') return above + 1
  if (ranks === 'each') return before + 1
  const given = JSON.parse(ranks) as number[]
  return given.length === size ? (given[before] ?? above + 1) : above + 1
}

/** Changes of the number of rows, by moment. */
function sizesOf(timelines: readonly Timeline[]): { at: number; by: number }[] {
  return timelines
    .flatMap(({ amounts }) =>
      amounts.map(({ at, amount }, index) => {
        const had = (amounts[index - 1]?.amount ?? null) !== null
        return { at, by: Number(amount !== null) - Number(had) }
      }),
    )
    .filter(({ by }) => by !== 0)
    .toSorted((first, second) => first.at - second.at)
}

/** Sums up to moments that never fall. */
function runningSum(steps: readonly { at: number; by: number }[]): (at: number) => number {
  let sum = 0
  let next = 0
  return (at) => {
    for (let step = steps[next]; step && step.at <= at; step = steps[next]) {
      sum += step.by
      next++
    }
    return sum
  }
}
