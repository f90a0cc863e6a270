import type { Gain, GifterRef } from '../../../contract/history/values.ts'

/** A row of the table `gain`. */
export interface GainRow {
  readonly at: number
  readonly since: number
  readonly gifter: number
  readonly amount: number
  readonly least: number
}

export function toGain({ gifter, ...row }: GainRow, ref: (gifter: number) => GifterRef): Gain {
  return {
    gifter: ref(gifter),
    at: row.at,
    since: row.since,
    amount: row.amount,
    least: row.least === 1,
  }
}
