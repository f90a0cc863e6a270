import type { Gifters, gifterOrders } from '../../../contract/history/gifters.ts'
import type { Asked } from './Asked.ts'
import { newestReading } from './newestReading.ts'
import { placeOf } from './placeOf.ts'
import { type Cell, readColumns } from './readColumns.ts'
import { refer } from './refer.ts'

type Order = (typeof gifterOrders)[number]

interface Found {
  readonly gifter: number
  readonly name: string
  readonly lifetime: number | null
  readonly firstSeen: number
  readonly lastSeen: number
  readonly index: number
}

const columns = [
  'gifter',
  'names',
  'first_at',
  'last_at',
  'lifetime',
  'best_list',
  'best_rank',
  'best_amount',
  'best_at',
] as const

/** Between the names of one gifter, newest first; no name holds it. */
const between = '\u0000'

/**
 * Everybody who was ever on a board, those alone whose name, now or once, holds the search.
 * Amounts and moments begin with the largest and the newest; names go by the alphabet.
 */
export function getGifters(
  asked: Asked,
  input: { search: string; order: Order; limit: number; offset: number },
): Gifters {
  const { store, account } = asked
  const newest = newestReading(asked) ?? 0
  const faces = readColumns<(typeof columns)[number], Cell>(
    store,
    columns,
    `SELECT face.*, (
        SELECT group_concat(name, char(0)) FROM (
          SELECT name FROM name WHERE name.gifter = face.gifter ORDER BY at DESC
        )
      ) AS names FROM face WHERE account = ?1`,
    account,
  )
  const number = (name: (typeof columns)[number], index: number): number | null => {
    const value = faces[name][index]
    return typeof value === 'number' ? value : null
  }
  const wanted = plain(input.search.trim())
  const found: Found[] = []
  for (let index = 0; index < faces.gifter.length; index++) {
    const names = String(faces.names[index] ?? '')
    if (wanted !== '' && !plain(names).includes(wanted)) continue
    found.push({
      gifter: number('gifter', index) ?? 0,
      name: names.split(between, 1)[0] ?? '',
      lifetime: number('lifetime', index),
      firstSeen: number('first_at', index) ?? 0,
      lastSeen: number('last_at', index) ?? newest,
      index,
    })
  }
  const ref = refer(store)
  return {
    count: found.length,
    rows: found
      .toSorted(compareBy(input.order))
      .slice(input.offset, input.offset + input.limit)
      .map(({ gifter, lifetime, firstSeen, lastSeen, index }) => ({
        gifter: ref(gifter),
        lifetime,
        best: placeOf({
          best_list: number('best_list', index),
          best_rank: number('best_rank', index),
          best_amount: number('best_amount', index),
          best_at: number('best_at', index),
        }),
        firstSeen,
        lastSeen,
      })),
  }
}

/** As people compare names: without case, and with letters of every width alike. */
function plain(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase()
}

const alphabet = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })

function compareBy(order: Order): (first: Found, second: Found) => number {
  const rest = (first: Found, second: Found) => first.gifter - second.gifter
  if (order === 'name')
    return (first, second) => alphabet.compare(first.name, second.name) || rest(first, second)
  return (first, second) =>
    (second[order] ?? -Infinity) - (first[order] ?? -Infinity) || rest(first, second)
}
