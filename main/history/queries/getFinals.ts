import type { CommandOutput } from '../../../contract/channels.ts'
import { clampToSafe } from '../../board/clampToSafe.ts'
import { listNumber } from '../schema/migrations.ts'
import type { Asked } from './Asked.ts'
import { refer } from './refer.ts'

type Finals = NonNullable<CommandOutput<'getFinals'>>

interface Row {
  readonly endedAt: number
  readonly readAt: number
  readonly gifter: number
  readonly rank: number
  readonly amount: number
}

const shown = 10

/** How Kick's weeks or months ended, newest first. */
export function getFinals(
  { store, account }: Asked,
  { period }: { period: 'week' | 'month' },
): Finals {
  const ref = refer(store)
  const rows = store.rows<Row>(
    `SELECT ended_at AS endedAt, read_at AS readAt, gifter, rank, amount FROM final
      WHERE account = ?1 AND list = ?2 ORDER BY ended_at DESC, rank, amount DESC`,
    account,
    listNumber[period],
  )
  const finals: Finals['finals'] = []
  for (const { endedAt, readAt, gifter, rank, amount } of rows) {
    let final = finals.at(-1)
    if (final?.endedAt !== endedAt) {
      final = { endedAt, lastReadAt: readAt, total: 0, gifters: 0, top: [] }
      finals.push(final)
    }
    final.total = clampToSafe(final.total + amount)
    final.gifters += 1
    if (final.top.length < shown) final.top.push({ gifter: ref(gifter), rank, amount })
  }
  return { finals }
}
