import type { Sparklines } from '../../../contract/history/gifters.ts'
import type { Asked } from './Asked.ts'
import { lastDays } from './calendar.ts'
import { findBucket } from './findBucket.ts'
import { readColumns } from './readColumns.ts'
import { refer } from './refer.ts'

const days = 14

/** What everybody who gave anything gave on each of the last 14 days, today included. */
export function getSparklines(asked: Asked): Sparklines {
  const begins = lastDays(days, asked.zone, asked.now)
  const gains = readColumns(
    asked.store,
    ['at', 'gifter', 'amount'],
    'SELECT at, gifter, amount FROM gain WHERE account = ?1 AND at >= ?2 AND at < ?3',
    asked.account,
    begins[0] ?? asked.now,
    begins.at(-1) ?? asked.now,
  )
  const lines = new Map<number, number[]>()
  for (const [index, gifter] of gains.gifter.entries()) {
    const line = lines.get(gifter) ?? Array.from({ length: days }, () => 0)
    lines.set(gifter, line)
    const day = findBucket(begins, gains.at[index] ?? 0)
    line[day] = (line[day] ?? 0) + (gains.amount[index] ?? 0)
  }
  const ref = refer(asked.store)
  return {
    days,
    lines: [...lines].map(([gifter, gains]) => ({ userId: ref(gifter).userId, gains })),
  }
}
