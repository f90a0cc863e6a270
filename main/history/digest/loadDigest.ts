import { listNumber } from '../schema/migrations.ts'
import { readColumns } from '../queries/readColumns.ts'
import { readList } from '../store/readList.ts'
import type { Store } from '../store/Store.ts'
import type { DigestState, Face, ListNow } from './DigestState.ts'

const faceColumns = [
  'gifter',
  'first_at',
  'last_at',
  'lifetime',
  'best_list',
  'best_rank',
  'best_amount',
  'best_at',
] as const

/** The digest of an account (by its key) as the file has it. */
export function loadDigest(store: Store, account: number): DigestState {
  const row = store.row<{ until: number; total: number; peak: number; largest: number }>(
    'SELECT until, total, peak, largest FROM digest WHERE account = ?1',
    account,
  )
  const until = row?.until ?? -1
  const lists = new Map<number, ListNow>()
  for (const list of Object.values(listNumber)) {
    const then = until < 0 ? null : readList(store, account, list, until)
    if (!then) continue
    const rows = then.rows.map(({ gifter, amount, tie }) => [gifter, { amount, tie }] as const)
    lists.set(list, { rows: new Map(rows), ranks: then.ranks })
  }
  return {
    account,
    until,
    total: row?.total ?? 0,
    peak: row?.peak ?? 0,
    largest: row?.largest ?? 0,
    lists,
    faces: loadFaces(store, account),
  }
}

function loadFaces(store: Store, account: number): Map<number, Face> {
  const columns = readColumns<(typeof faceColumns)[number], number | null>(
    store,
    faceColumns,
    `SELECT ${faceColumns.join(', ')} FROM face WHERE account = ?1`,
    account,
  )
  const at = (name: (typeof faceColumns)[number], index: number) => columns[name][index] ?? null
  return new Map(
    columns.gifter.map((gifter, index) => {
      const rank = at('best_rank', index)
      const face: Face = {
        firstAt: at('first_at', index) ?? 0,
        lastAt: at('last_at', index),
        lifetime: at('lifetime', index),
        best:
          rank === null
            ? null
            : {
                list: at('best_list', index) ?? 0,
                rank,
                amount: at('best_amount', index) ?? 0,
                at: at('best_at', index) ?? 0,
              },
      }
      return [gifter ?? 0, face] as const
    }),
  )
}
