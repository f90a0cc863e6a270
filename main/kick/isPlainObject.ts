import { isLosslessNumber } from 'lossless-json'

/** Whether a value of `parseJson` was written as `{...}`; a number kept as written is an object too. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !isLosslessNumber(value)
  )
}
