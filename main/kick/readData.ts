import { KickError } from './KickError.ts'
import { isPlainObject } from './isPlainObject.ts'
import { parseJson } from './parseJson.ts'

/**
 * What is inside the API's envelope `{"data": ..., "message": ...}`; null where `data` is null or
 * missing, which Kick's libraries tolerate. `message` is no contract and is not looked at.
 * @throws KickError 'not-json'; 'wrong-shape' where it is no envelope
 */
export function readData(text: string): unknown {
  const body = parseJson(text)
  if (!isPlainObject(body)) throw new KickError('wrong-shape')
  const data = body['data'] ?? null
  // An error that came with a success status must not look like an empty answer.
  if (data === null && (body['error'] ?? null) !== null) throw new KickError('wrong-shape')
  return data
}
