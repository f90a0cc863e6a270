import { periods, type Period } from '../../../contract/period.ts'
import type { Place } from '../../../contract/history/values.ts'
import { listNumber } from '../schema/migrations.ts'

/** A row of the table `face`, as far as it holds the best place. */
export interface BestColumns {
  readonly best_list: number | null
  readonly best_rank: number | null
  readonly best_amount: number | null
  readonly best_at: number | null
}

/** The best place of a face, null where there is none. */
export function placeOf(face: BestColumns): Place | null {
  const { best_list: list, best_rank: rank, best_amount: amount, best_at: at } = face
  const period = periods.find((name: Period) => listNumber[name] === list)
  if (!period || rank === null || amount === null || at === null) return null
  return { period, rank, amount, at }
}
