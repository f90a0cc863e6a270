import type { Period } from '../../../contract/period.ts'
import type { AccountView, BoardView, GainBoard } from '../../../contract/state.ts'

/** What the board is looked at through, with the data behind it. */
export type Lens =
  | { kind: 'period'; period: Period; board: BoardView | null; stream: GainBoard | null }
  | {
      kind: 'stream' | 'looked'
      period: Period
      board: BoardView | null
      /** Null before there is anything to count. */
      gains: GainBoard | null
    }

/** The lens that the user chose; `board` is the one of the chosen period. */
export function lensOf(
  account: Pick<AccountView, 'stream' | 'looked'>,
  board: BoardView | null,
  chosen: { lens: 'period' | 'stream' | 'looked'; period: Period },
): Lens {
  const period = board?.period ?? chosen.period
  if (chosen.lens === 'period') return { kind: 'period', period, board, stream: account.stream }
  return { kind: chosen.lens, period, board, gains: account[chosen.lens] }
}
