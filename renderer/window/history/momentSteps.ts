import { moveDays } from './moveDays.ts'

export const momentSteps = ['minute', 'hour', 'day'] as const
export type MomentStep = (typeof momentSteps)[number]

/** ms */
export const stepMs: Record<MomentStep, number> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
}

/**
 * A moment (UTC ms) some steps later, or earlier where `count` is negative; a day keeps the time of
 * day across changes of the clock.
 */
export function moveMoment(at: number, step: MomentStep, count: number): number {
  return step === 'day' ? moveDays(at, count) : at + count * stepMs[step]
}
