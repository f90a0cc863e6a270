import type { Store } from '../store/Store.ts'
import { exportVersion } from './exportVersion.ts'
import { isoMoment } from './isoMoment.ts'
import type { Piece } from './Piece.ts'

/**
 * A JSON object written piece by piece: the fields of `head`, what every export says of itself, and
 * then lists with one item on each line.
 */
export function* jsonDocument(
  store: Store,
  { is, ...head }: { is: string } & Record<string, unknown>,
  lists: Record<string, Iterable<unknown>>,
): Generator<Piece> {
  const madeAt = store.now()
  const fields = { is, version: exportVersion, madeAt, madeAtIso: isoMoment(madeAt), ...head }
  yield { text: JSON.stringify(fields).slice(0, -1), rows: 0 }
  for (const [name, items] of Object.entries(lists)) {
    yield { text: `,\n${JSON.stringify(name)}:[`, rows: 0 }
    let first = true
    for (const item of items) {
      yield { text: `${first ? '\n' : ',\n'}${JSON.stringify(item)}`, rows: 1 }
      first = false
    }
    yield { text: first ? ']' : '\n]', rows: 0 }
  }
  yield { text: '\n}\n', rows: 0 }
}
