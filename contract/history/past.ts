import { z } from 'zod'
import { periodSchema } from '../period.ts'
import { gainSchema, gifterRefSchema, momentSchema, spanSchema } from './values.ts'

const rankedSchema = z.object({
  gifter: gifterRefSchema,
  rank: z.int().min(1),
  /** KICKs */
  amount: z.int(),
})

/** A board as it was. */
export const pastBoardSchema = z.object({
  period: periodSchema,
  /** The reading that shows it, at or before the moment that was asked for (UTC ms). */
  readAt: momentSchema,
  /** False where nobody watched at that moment: the board is that of the last reading before it. */
  watched: z.boolean(),
  complete: z.boolean(),
  /** Sum of the rows, KICKs. */
  total: z.int(),
  /** ms between the moments that are kept, 0 where every change is. */
  step: z.int().min(0),
  rows: z.array(rankedSchema),
})
export type PastBoard = z.infer<typeof pastBoardSchema>

/** The amounts of the top ten (of the span's end) over a span. */
export const raceSchema = z.object({
  /** Moments, oldest first; at most 400. */
  times: z.array(momentSchema),
  /** One line each, leader first; null while not in the list. */
  lines: z.array(z.object({ gifter: gifterRefSchema, amounts: z.array(z.int().nullable()) })),
  gaps: z.array(spanSchema),
  step: z.int().min(0),
})
export type Race = z.infer<typeof raceSchema>

/** What was gifted in each day or week of a span, in the zone of this computer. */
export const totalsSchema = z.object({
  buckets: z.array(
    z.object({
      from: momentSchema,
      to: momentSchema,
      /** KICKs gained in it. */
      total: z.int(),
      /** How many different gifters. */
      gifters: z.int().min(0),
      /** Share of it in which Kickboard watched, 0 to 1. */
      watched: z.number().min(0).max(1),
    }),
  ),
})
export type Totals = z.infer<typeof totalsSchema>

export const gainsSchema = z.object({ gains: z.array(gainSchema) })

/** How weeks or months ended, newest first. */
export const finalsSchema = z.object({
  finals: z.array(
    z.object({
      /** The first reading of the next period; the end lies between `lastReadAt` and this. */
      endedAt: momentSchema,
      lastReadAt: momentSchema,
      total: z.int(),
      gifters: z.int().min(0),
      /** The first ten. */
      top: z.array(rankedSchema),
    }),
  ),
})
export type Finals = z.infer<typeof finalsSchema>

/** Moments worth remembering, newest first. */
export const milestonesSchema = z.object({
  milestones: z.array(
    z.object({
      at: momentSchema,
      /**
       * `channel-total`: all gains that were seen passed `value` KICKs. `gifter-total`: a gifter's
       * KICKs of all time passed `value`. `largest-gain`: the largest gain so far. `best-day`: the
       * day with most KICKs so far.
       */
      kind: z.enum(['channel-total', 'gifter-total', 'largest-gain', 'best-day']),
      gifter: gifterRefSchema.nullable(),
      /** KICKs */
      value: z.int(),
    }),
  ),
})
export type Milestones = z.infer<typeof milestonesSchema>

/** What changed between two moments, as after a night or a day off. */
export const awaySchema = z.object({
  from: momentSchema,
  to: momentSchema,
  /** KICKs gained, and whether that is a bound. */
  total: z.int(),
  least: z.boolean(),
  gains: z.array(gainSchema),
  /** Who was seen for the first time. */
  newFaces: z.array(gifterRefSchema),
  /** Who leads now and who led before, where that changed. */
  leaders: z.array(
    z.object({
      period: periodSchema,
      before: gifterRefSchema.nullable(),
      now: gifterRefSchema,
    }),
  ),
  /** Weeks and months that ended in it. */
  ended: z.array(z.object({ period: periodSchema, winner: gifterRefSchema, total: z.int() })),
})
export type Away = z.infer<typeof awaySchema>

/** What the history holds, for the settings and for empty pages. */
export const historyFactsSchema = z.object({
  /** Size on disk. */
  bytes: z.int().min(0),
  /** The first and the newest reading (UTC ms); null in an empty history. */
  oldest: momentSchema.nullable(),
  newest: momentSchema.nullable(),
  gifters: z.int().min(0),
  /** Gifters who were forgotten. */
  forgotten: z.int().min(0),
})
export type HistoryFacts = z.infer<typeof historyFactsSchema>
