import { z } from 'zod'
import { periodSchema } from '../../../contract/period.ts'
import { userIdSchema } from '../../../contract/state.ts'

/** As far as JavaScript's dates go (ECMA-262, section 21.4.1.1). */
const moment = z.int().min(0).max(8_640_000_000_000_000)
/** KICKs; Kick's corrections may take any sum below 0. */
const amount = z.int()

const list = z.strictObject({
  state: z
    .strictObject({
      complete: z.boolean(),
      ranks: z.union([z.enum(['shared', 'each']), z.array(z.int().min(1)).max(100_000)]),
      began: z.boolean(),
    })
    .optional(),
  /** Gifter, amount (null: no longer in the list), order among equal amounts. */
  changes: z.array(z.tuple([userIdSchema, amount.nullable(), z.int().min(0)])),
})
export type ExportedList = z.infer<typeof list>

type Scalar = string | number | boolean | null
const scalar = z.union([z.string().max(200), z.number(), z.boolean(), z.null()])

/** Not `z.record`, which passes over a key `__proto__` instead of refusing it. */
function isSettings(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.entries(value).every(
    ([key, setting]) => /^[a-z][A-Za-z]{0,59}$/.test(key) && scalar.safeParse(setting).success,
  )
}

/**
 * A line of an export of everything (docs/export.md has the words for each field). Strict: what is
 * not known is refused, also a key such as `__proto__`.
 */
export const everythingLineSchema = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('settings'),
    settings: z.custom<Record<string, Scalar>>(isSettings),
  }),
  z.strictObject({ is: z.literal('forgotten'), userId: userIdSchema, at: moment }),
  z.strictObject({
    is: z.literal('gifter'),
    userId: userIdSchema,
    verified: z.boolean().nullable(),
  }),
  z.strictObject({ is: z.literal('name'), userId: userIdSchema, at: moment, name: z.string() }),
  z.strictObject({
    is: z.literal('note'),
    userId: userIdSchema,
    at: moment,
    text: z.string().min(1).max(2_000),
  }),
  z.strictObject({
    is: z.literal('watched'),
    channel: userIdSchema,
    since: moment,
    until: moment,
  }),
  z.strictObject({
    is: z.literal('thinned'),
    channel: userIdSchema,
    until: moment,
    step: moment,
  }),
  z.strictObject({
    is: z.literal('reading'),
    channel: userIdSchema,
    at: moment,
    lists: z.strictObject({
      week: list.optional(),
      month: list.optional(),
      lifetime: list.optional(),
      day: list.optional(),
    }),
  }),
  z.strictObject({
    is: z.literal('gains'),
    channel: userIdSchema,
    at: moment,
    /** Gifter, the reading before (UTC ms), KICKs, whether that is a bound. */
    gains: z.array(z.tuple([userIdSchema, moment, amount, z.boolean()])),
  }),
  z.strictObject({
    is: z.literal('alert'),
    channel: userIdSchema,
    at: moment,
    list: periodSchema,
    userId: userIdSchema,
  }),
])
export type EverythingLine = z.infer<typeof everythingLineSchema>

/** The first record; of another version only what says so is looked at. */
export const exportHeaderSchema = z.looseObject({
  is: z.literal('kickboard-export'),
  version: z.int().min(1),
})

/** The last record: how many there are between the first and this one. */
export const exportEndSchema = z.strictObject({
  is: z.literal('end'),
  records: z.int().min(0),
})
