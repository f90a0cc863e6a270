import type { Span } from '../../../contract/history/values.ts'
import { moveDays } from './moveDays.ts'

export const spanNames = ['days7', 'days30', 'days90', 'year', 'all', 'own'] as const
export type SpanName = (typeof spanNames)[number]

/** What is chosen; `from` and `to` are the midnights that begin the first and the last day (UTC ms). */
export interface ChosenSpan {
  name: SpanName
  from: number
  to: number
}

/** A choice that was kept; null where it is none. */
export function readSpan(kept: unknown): ChosenSpan | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { name, from, to }: { name?: unknown; from?: unknown; to?: unknown } = kept
  const known = spanNames.find((each) => each === name)
  return known && typeof from === 'number' && typeof to === 'number'
    ? { name: known, from, to }
    : null
}

const days = { days7: 7, days30: 30, days90: 90 } as const

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}

/** The days that are chosen before anybody chose: the last thirty, or their own from there on. */
export function firstSpan(now: number): ChosenSpan {
  const today = startOfDay(now)
  return { name: 'days30', from: moveDays(today, -29), to: today }
}

/**
 * The moments (UTC ms) that a choice covers, in whole days of this computer's zone and no further
 * than the newest reading, so that a day that still runs is not taken for one half watched. Null
 * where the last day lies before the first.
 *
 * @param oldest the first reading
 * @param newest the newest reading
 */
export function spanOf(chosen: ChosenSpan, oldest: number, newest: number): Span | null {
  const end = newest + 1
  const tomorrow = moveDays(startOfDay(newest), 1)
  if (chosen.name === 'all') return { from: oldest, to: end }
  if (chosen.name === 'own') {
    const to = moveDays(chosen.to, 1)
    if (chosen.from >= to) return null
    return { from: chosen.from, to: Math.min(to, Math.max(end, chosen.from + 1)) }
  }
  if (chosen.name === 'year') {
    const from = new Date(tomorrow)
    from.setFullYear(from.getFullYear() - 1)
    return { from: from.getTime(), to: end }
  }
  return { from: moveDays(tomorrow, -days[chosen.name]), to: end }
}
