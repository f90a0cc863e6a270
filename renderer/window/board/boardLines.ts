import type { BoardRow, GainBoard } from '../../../contract/state.ts'
import type { BoardLine } from './BoardLine.ts'
import type { Lens } from './lensOf.ts'

type Days = ReadonlyMap<string, readonly number[]>

/** The rows of the page in the order of their ranks; null where there is nothing to count yet. */
export function boardLines(lens: Lens, days: Days | null): BoardLine[] | null {
  if (lens.kind !== 'period') return lens.gains && gainLines(lens.gains, lens.board, days)
  if (!lens.board) return null
  const gained = lens.stream && byUserId(lens.stream.rows)
  return lens.board.rows.map((row) => {
    const gain = gained?.get(row.userId)
    return {
      ...whoOf(row, days),
      movement: row.movement,
      amount: row.amount,
      least: false,
      other: gained ? (gain?.gain ?? 0) : row.gain,
      otherLeast: gain?.least ?? false,
    }
  })
}

function gainLines(
  gains: GainBoard,
  board: { rows: readonly BoardRow[] } | null,
  days: Days | null,
): BoardLine[] {
  const standing = byUserId(board?.rows ?? [])
  return gains.rows.map((row) => ({
    ...whoOf(row, days),
    movement: standing.get(row.userId)?.movement ?? { kind: 'none' },
    amount: row.gain,
    least: row.least,
    other: standing.get(row.userId)?.amount ?? null,
    otherLeast: false,
  }))
}

function whoOf(
  row: Pick<BoardRow, 'userId' | 'name' | 'rank' | 'avatar' | 'verified'>,
  days: Days | null,
): Pick<BoardLine, 'userId' | 'name' | 'rank' | 'avatar' | 'verified' | 'days'> {
  const { userId, name, rank, avatar, verified } = row
  return { userId, name, rank, avatar, verified, days: days?.get(userId) ?? null }
}

function byUserId<Row extends { userId: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.userId, row]))
}
