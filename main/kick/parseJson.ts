import { parse } from 'lossless-json'
import { KickError } from './KickError.ts'

/**
 * JSON with every number kept as it was written (a `LosslessNumber`), so that ids beyond 2^53
 * survive. A byte order mark is skipped; of a doubled key the last one holds, as in `JSON.parse`.
 * @throws KickError 'not-json', also where it is nested deeper than the stack allows
 */
export function parseJson(text: string): unknown {
  try {
    return parse(text.replace(/^\uFEFF/, ''), null, {
      onDuplicateKey: ({ newValue }) => newValue,
    })
  } catch {
    // The parser's own message would quote the text.
    throw new KickError('not-json')
  }
}
