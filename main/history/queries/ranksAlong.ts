import { findBucket } from './findBucket.ts'
import { listStateAt, type ListStateRow } from './listStateAt.ts'
import type { Timeline } from './readTimelines.ts'

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
  const falls = countFalls(own)
  const shifts = others
    .flatMap((other) => compare(own, falls, other, isBefore(other.gifter)))
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
  for (const [index, at] of own.at.entries()) {
    const until = own.at[index + 1] ?? Infinity
    const amount = own.amount[index] ?? null
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
  own: Timeline,
  falls: readonly number[],
  other: Timeline,
  first: boolean,
): Shift[] {
  const shifts: Shift[] = []
  let last: Relation = below
  const note = (at: number, mine: number, theirs: number) => {
    const relation = relate(own, mine, other, theirs, first)
    if (relation === last) return
    const above = relation.above - last.above
    shifts.push({ at, above, before: relation.before - last.before })
    last = relation
  }
  let reached = 0
  for (let theirs = 0; theirs < other.at.length; theirs++) {
    const at = other.at[theirs] ?? 0
    const low = findBucket(own.at, at, reached)
    note(at, low, theirs)
    reached = Math.max(low, 0)
    const amount = other.amount[theirs] ?? null
    if (amount === null) continue
    const high = findBucket(own.at, (other.at[theirs + 1] ?? Infinity) - 1, reached)
    if (high === low) continue
    const begin = own.amount[low] ?? null
    const end = own.amount[high] ?? null
    if (begin !== null && end !== null && falls[low] === falls[high]) {
      if (amount < begin || amount > end) continue
    }
    for (let mine = low + 1; mine <= high; mine++) note(own.at[mine] ?? 0, mine, theirs)
  }
  return shifts
}

/** How often, up to each moment, the gifter fell, left or came. */
function countFalls({ amount }: Timeline): number[] {
  let falls = 0
  return amount.map((now, index) => {
    const before = amount[index - 1] ?? null
    if (now === null || before === null || now < before) falls++
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

function relate(
  own: Timeline,
  mine: number,
  other: Timeline,
  theirs: number,
  first: boolean,
): Relation {
  const amount = own.amount[mine] ?? null
  const rival = other.amount[theirs] ?? null
  if (amount === null || rival === null) return below
  if (rival !== amount) return rival > amount ? over : below
  const tie = own.tie[mine] ?? 0
  const rivalTie = other.tie[theirs] ?? 0
  return rivalTie < tie || (rivalTie === tie && first) ? level : below
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
    .flatMap(({ at, amount }) =>
      at.map((moment, index) => {
        const had = (amount[index - 1] ?? null) !== null
        return { at: moment, by: Number(amount[index] !== null) - Number(had) }
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
