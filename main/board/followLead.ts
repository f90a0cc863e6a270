import type { Board } from './Board.ts'
import type { BoardChange } from './BoardChange.ts'

/** Who leads a list, and since which reading (UTC ms); null where that is not known. */
export interface Lead {
  readonly userId: string
  readonly since: number | null
}

/**
 * Who leads after one more reading, and since when. Null until somebody did; an empty board leaves
 * the last leader in memory, since Kick may take a board away for a reading and give it back.
 *
 * Since when is unknown for whoever led before Kickboard watched, who took the lead in a gap, or
 * who may have lost it in one and won it back: somebody has more now than the leader had before it.
 *
 * @param restartedAt first answer of the present period (UTC ms), null where none was noticed
 * @param gapMs a longer silence than this between two readings is a gap
 */
export function followLead(
  lead: Lead | null,
  { before, after, change }: { before: Board; after: Board; change: BoardChange },
  restartedAt: number | null,
  gapMs: number,
): Lead | null {
  const leader = change.leader.after
  if (!leader) return lead
  const inGap = after.readAt - before.readAt > gapMs
  const begun = { userId: leader.userId, since: inGap ? null : after.readAt }
  if (change.rollover || !lead || leader.userId !== lead.userId) return begun
  const wasEmpty = change.leader.before === null
  if (wasEmpty && (restartedAt ?? -Infinity) > (lead.since ?? -Infinity)) return begun
  return inGap && mayHaveLost(lead, before, after) ? { ...lead, since: null } : lead
}

function mayHaveLost({ userId }: Lead, before: Board, after: Board): boolean {
  const had = before.rows.find((row) => row.userId === userId)?.amount ?? -Infinity
  return after.rows.some((row) => row.userId !== userId && row.amount > had)
}
