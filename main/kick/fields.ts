import { isLosslessNumber } from 'lossless-json'
import { z } from 'zod'

/** A number as it was written, whether Kick sends it as a number or as a string of digits. */
function asWritten(value: unknown): unknown {
  return isLosslessNumber(value) ? value.toString() : value
}

/**
 * Fields as Kick sends them, for answers parsed by `parseJson`. `id` and `amount` reject what they
 * cannot use, so that their row falls out; the others have a value for "not said".
 */
export const fields = {
  /** Digits, lossless, without leading zeros. Zero is Kick's "none" and no id. */
  id: z.preprocess(
    (value) => {
      const written = asWritten(value)
      return typeof written === 'string' ? written.replace(/^0+(?=\d)/, '') : written
    },
    z.string().regex(/^[1-9]\d{0,19}$/),
  ),
  /** A safe integer from 0. A fraction, a sign or a number beyond 2^53 - 1 is none of Kick's amounts. */
  amount: z.preprocess(
    asWritten,
    z
      .string()
      .regex(/^\d+(\.0+)?$/)
      .transform(Number)
      .pipe(z.int().min(0)),
  ),
  /** From 1; null where it is missing, zero or no integer. */
  rank: z.preprocess(
    asWritten,
    z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(1)).nullable().catch(null),
  ),
  /** Empty where it is missing. */
  text: z.preprocess(asWritten, z.string().catch('')),
  flag: z.boolean().nullable().catch(null),
  /** Null where it is missing or empty, or longer than any address of a picture. */
  address: z.string().trim().min(1).max(2048).nullable().catch(null),
}
