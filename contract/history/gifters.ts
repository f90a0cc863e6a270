import { z } from 'zod'
import { periodSchema } from '../period.ts'
import { userIdSchema } from '../state.ts'
import { gainSchema, gifterRefSchema, momentSchema, placeSchema, spanSchema } from './values.ts'

export const gifterOrders = ['lifetime', 'lastSeen', 'firstSeen', 'name'] as const

/** Everybody who was ever seen on a board of the chosen channel. */
export const giftersSchema = z.object({
  /** How many match the search. */
  count: z.int().min(0),
  rows: z.array(
    z.object({
      gifter: gifterRefSchema,
      /** KICKs of all time as last seen, null where never seen in that list. */
      lifetime: z.int().nullable(),
      best: placeSchema.nullable(),
      firstSeen: momentSchema,
      lastSeen: momentSchema,
    }),
  ),
})
export type Gifters = z.infer<typeof giftersSchema>

/** What is known of one gifter. */
export const gifterStorySchema = z.object({
  gifter: gifterRefSchema,
  /** Names before the present one, newest first, each with the reading that ended it. */
  formerNames: z.array(z.object({ name: z.string(), until: momentSchema })),
  firstSeen: momentSchema,
  lastSeen: momentSchema,
  /** Where the gifter stands now, in the lists that hold them. */
  places: z.array(placeSchema),
  /** The best rank ever in week or month, null where never in one. */
  best: placeSchema.nullable(),
  /** Weeks that ended, or run, with the gifter in the top ten. */
  topTenWeeks: z.object({ count: z.int().min(0), streak: z.int().min(0) }),
  /** The newest gains, newest first, at most 50. */
  gains: z.array(gainSchema),
  /** Notifications that were about this gifter, newest first, at most 50. */
  alerts: z.array(z.object({ at: momentSchema, period: periodSchema })),
  /** What the user wrote about the gifter; empty when nothing. */
  note: z.string(),
})
export type GifterStory = z.infer<typeof gifterStorySchema>

/** A gifter's way through one list. */
export const gifterLineSchema = z.object({
  /** Where anything changed, oldest first; `amount` and `rank` are null while not in the list. */
  points: z.array(
    z.object({ at: momentSchema, amount: z.int().nullable(), rank: z.int().nullable() }),
  ),
  /** Spans in which nobody watched. */
  gaps: z.array(spanSchema),
  /** ms between the moments that are kept, 0 where every change is. */
  step: z.int().min(0),
})
export type GifterLine = z.infer<typeof gifterLineSchema>

/** KICKs gained on each of the last days, oldest first, for the rows of a board. */
export const sparklinesSchema = z.object({
  days: z.int().min(1),
  lines: z.array(z.object({ userId: userIdSchema, gains: z.array(z.int()) })),
})
export type Sparklines = z.infer<typeof sparklinesSchema>
