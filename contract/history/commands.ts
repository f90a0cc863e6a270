import { z } from 'zod'
import type { HistoryCommandName } from '../names.ts'
import { periodSchema } from '../period.ts'
import { outcomeSchema } from '../problem.ts'
import { userIdSchema } from '../state.ts'
import {
  gifterLineSchema,
  gifterOrders,
  giftersSchema,
  gifterStorySchema,
  sparklinesSchema,
} from './gifters.ts'
import {
  awaySchema,
  finalsSchema,
  gainsSchema,
  historyFactsSchema,
  milestonesSchema,
  pastBoardSchema,
  raceSchema,
  totalsSchema,
} from './past.ts'
import { exportedSchema, exportRequestSchema, importedSchema } from './transfer.ts'
import { momentSchema } from './values.ts'

const nothing = z.undefined()
const span = { from: momentSchema, to: momentSchema }

/**
 * What a page may ask of the history of the chosen channel. Answers are null where there is no
 * history (it is switched off, or its file cannot be opened); pages say so.
 * Apart from the other commands, so that the start does not build these schemas.
 */
export const historyCommands = {
  getSparklines: { input: nothing, output: sparklinesSchema.nullable() },
  getGifters: {
    input: z.strictObject({
      search: z.string().max(100),
      order: z.enum(gifterOrders),
      limit: z.int().min(1).max(500),
      offset: z.int().min(0),
    }),
    output: giftersSchema.nullable(),
  },
  /** Null for somebody who was never seen too. */
  getGifter: {
    input: z.strictObject({ userId: userIdSchema }),
    output: gifterStorySchema.nullable(),
  },
  getGifterLine: {
    input: z.strictObject({ userId: userIdSchema, period: periodSchema, ...span }),
    output: gifterLineSchema.nullable(),
  },
  /** Null before the first reading too. */
  getBoardAt: {
    input: z.strictObject({ period: periodSchema, at: momentSchema }),
    output: pastBoardSchema.nullable(),
  },
  getRace: {
    input: z.strictObject({ period: periodSchema, ...span }),
    output: raceSchema.nullable(),
  },
  getTotals: {
    input: z.strictObject({ step: z.enum(['day', 'week']), ...span }),
    output: totalsSchema.nullable(),
  },
  getLargestGains: {
    input: z.strictObject({ limit: z.int().min(1).max(100), ...span }),
    output: gainsSchema.nullable(),
  },
  getFinals: {
    input: z.strictObject({ period: z.enum(['week', 'month']) }),
    output: finalsSchema.nullable(),
  },
  getMilestones: { input: nothing, output: milestonesSchema.nullable() },
  /** What changed while nobody looked; null when there is nothing to tell. */
  getAway: { input: nothing, output: awaySchema.nullable() },
  dismissAway: { input: nothing, output: outcomeSchema },
  getHistoryFacts: { input: nothing, output: historyFactsSchema.nullable() },
  saveNote: {
    input: z.strictObject({ userId: userIdSchema, text: z.string().max(2_000) }),
    output: outcomeSchema,
  },
  /** Removes all that is known of a gifter, for good: they are not taken up again. */
  forgetGifter: { input: z.strictObject({ userId: userIdSchema }), output: outcomeSchema },
  /** Removes the whole history of all channels, notes and forgotten gifters included. */
  eraseHistory: { input: nothing, output: outcomeSchema },
  /** Asks for a file in a native dialog and writes it; progress comes as `transfer` events. */
  exportHistory: { input: exportRequestSchema, output: exportedSchema },
  importHistory: { input: nothing, output: importedSchema },
  cancelTransfer: { input: nothing, output: outcomeSchema },
} satisfies Record<HistoryCommandName, { input: z.ZodType; output: z.ZodType }>
