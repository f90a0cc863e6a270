import type { Period } from '../../contract/period.ts'

export interface PeriodRota {
  /** Whether there is any period beside the chosen one. */
  has(chosen: Period): boolean
  /** The period beside the chosen one that was read longest ago; null when there is none. */
  next(chosen: Period): Period | null
  /** Kick does not know this period: never ask for it again. */
  refuse(period: Period): void
}

/** Whose turn it is where each period must be asked for by itself. */
export function createPeriodRota(): PeriodRota {
  let turns: Period[] = ['month', 'lifetime', 'day', 'week']
  return {
    has: (chosen) => turns.some((period) => period !== chosen),
    next(chosen) {
      const next = turns.find((period) => period !== chosen) ?? null
      if (next) turns = [...turns.filter((period) => period !== next), next]
      return next
    },
    refuse(period) {
      turns = turns.filter((each) => each !== period)
    },
  }
}
