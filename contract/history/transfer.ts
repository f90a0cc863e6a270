import { z } from 'zod'
import { periodSchema } from '../period.ts'
import { problemSchema } from '../problem.ts'
import { userIdSchema } from '../state.ts'
import { momentSchema } from './values.ts'

/**
 * What is exported: the board that is shown, one gifter, the history of a span, or everything
 * (history, notes and settings; never a secret), which alone can be imported again.
 */
export const exportRequestSchema = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('board'),
    format: z.enum(['csv', 'json']),
    period: periodSchema,
  }),
  z.strictObject({
    what: z.literal('gifter'),
    format: z.enum(['csv', 'json']),
    userId: userIdSchema,
  }),
  z.strictObject({
    what: z.literal('history'),
    format: z.enum(['csv', 'json']),
    from: momentSchema,
    to: momentSchema,
  }),
  z.strictObject({ what: z.literal('everything'), format: z.literal('json') }),
])
export type ExportRequest = z.infer<typeof exportRequestSchema>

export const exportedSchema = z.discriminatedUnion('ok', [
  /** Whether a file was written; false when no file was chosen or it was cancelled. */
  z.object({ ok: z.literal(true), written: z.boolean() }),
  z.object({ ok: z.literal(false), problem: problemSchema }),
])
export type Exported = z.infer<typeof exportedSchema>

export const importedSchema = z.discriminatedUnion('ok', [
  /** `readings` that were new; 0 when all of it was here already. Null when no file was chosen or it was cancelled. */
  z.object({ ok: z.literal(true), readings: z.int().min(0).nullable() }),
  z.object({ ok: z.literal(false), problem: problemSchema }),
])
export type Imported = z.infer<typeof importedSchema>

/** An export or import that takes its time. `share` is how much is done, 0 to 1. */
export const transferSchema = z.object({
  kind: z.enum(['export', 'import']),
  share: z.number().min(0).max(1),
  done: z.boolean(),
})
export type Transfer = z.infer<typeof transferSchema>
