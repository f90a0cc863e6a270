import { z } from 'zod'
import { periodSchema } from '../period.ts'
import { userIdSchema } from '../state.ts'

/** A moment: UTC ms. */
export const momentSchema = z.int().min(0)

/** A span of time, UTC ms; `to` is its end and not part of it. */
export const spanSchema = z.object({ from: momentSchema, to: momentSchema })
export type Span = z.infer<typeof spanSchema>

/** Who a row is about. */
export const gifterRefSchema = z.object({
  userId: userIdSchema,
  /** As Kick gave it last; may hold any character, so pages isolate its direction. Empty when unknown. */
  name: z.string(),
  /** Address of the picture on the page's own scheme, null where there is none. */
  avatar: z.string().nullable(),
  verified: z.boolean().nullable(),
})
export type GifterRef = z.infer<typeof gifterRefSchema>

/**
 * KICKs that one gifter gave between two readings. `least` marks a bound: the gifter was in no list
 * that reached down to 0 before, so that more than this may have been given.
 */
export const gainSchema = z.object({
  gifter: gifterRefSchema,
  /** When the reading that showed it was made (UTC ms). */
  at: momentSchema,
  /** The reading before it: somewhere in between the KICKs were given. */
  since: momentSchema,
  /** KICKs; negative for a correction by Kick. */
  amount: z.int(),
  least: z.boolean(),
})
export type Gain = z.infer<typeof gainSchema>

/** A gifter's place in a list at one moment. */
export const placeSchema = z.object({
  period: periodSchema,
  rank: z.int().min(1),
  amount: z.int(),
  at: momentSchema,
})
export type Place = z.infer<typeof placeSchema>
