import type { Board, Gifter } from './Board.ts'
import type { BoardChange, GifterChange } from './BoardChange.ts'
import { clampToSafe } from './clampToSafe.ts'
import { findGone } from './findGone.ts'
import { findLeader } from './findLeader.ts'
import { isRollover } from './isRollover.ts'

/**
 * What changed from `before` to `after`, by user id: names may change, ids do not.
 *
 * @param incumbent who led so far, `leader.after` of the comparison before this one. Needed only
 *   where `before` has a tie at its top, since the board alone does not tell who came first.
 * @throws RangeError when the boards are of different periods
 */
export function compareBoards(
  before: Board,
  after: Board,
  incumbent: string | null = null,
): BoardChange {
  if (before.period !== after.period) {
    throw new RangeError(`A ${before.period} board and a ${after.period} board do not compare.`)
  }
  const rollover = isRollover(before, after)
  const known = new Map(before.rows.map((row) => [row.userId, row]))
  const common = after.rows.flatMap((row) => {
    const old = known.get(row.userId)
    return old ? [{ old, row }] : []
  })
  const ledBefore = findLeader(before, incumbent)
  const leadsNow = findLeader(after, rollover ? null : (ledBefore?.userId ?? null))

  return {
    rollover,
    byUser: new Map(
      after.rows.map((row) => [
        row.userId,
        rollover
          ? { kind: 'none', places: 0, gain: row.amount }
          : changeOf(row, known.get(row.userId), before),
      ]),
    ),
    gone: rollover ? [] : findGone(before, after),
    renamed: common
      .filter(({ old, row }) => old.name !== row.name && old.name !== '' && row.name !== '')
      .map(({ old, row }) => ({ userId: row.userId, from: old.name, to: row.name })),
    corrections: rollover
      ? []
      : common
          .filter(({ old, row }) => row.amount < old.amount)
          .map(({ old, row }) => ({ userId: row.userId, from: old.amount, to: row.amount })),
    leader: {
      before: ledBefore,
      after: leadsNow,
      changed:
        !rollover &&
        ledBefore !== null &&
        leadsNow !== null &&
        ledBefore.userId !== leadsNow.userId,
    },
  }
}

function changeOf(row: Gifter, old: Gifter | undefined, before: Board): GifterChange {
  if (!old) {
    const unseen = before.complete ? 0 : (before.rows.at(-1)?.amount ?? 0)
    return { kind: 'new', places: 0, gain: Math.max(0, clampToSafe(row.amount - unseen)) }
  }
  const climbed = old.rank - row.rank
  return {
    kind: climbed > 0 ? 'up' : climbed < 0 ? 'down' : 'none',
    places: Math.abs(climbed),
    gain: clampToSafe(row.amount - old.amount),
  }
}
