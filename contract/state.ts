import { z } from 'zod'
import { periodSchema } from './period.ts'
import { problemSchema } from './problem.ts'
import { settingsSchema, spokenLanguages } from './settings.ts'

/** Kick's numeric user id as a string of digits: lossless beyond 2^53. */
export const userIdSchema = z.string().regex(/^\d{1,20}$/)

/** Change of rank since the user last looked. */
export const movementSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('new') }),
  z.object({ kind: z.literal('up'), places: z.int().min(1) }),
  z.object({ kind: z.literal('down'), places: z.int().min(1) }),
])
export type Movement = z.infer<typeof movementSchema>

export const boardRowSchema = z.object({
  userId: userIdSchema,
  /** As Kick gives it; may hold any character, so pages isolate its direction. Empty when unknown. */
  name: z.string(),
  rank: z.int().min(1),
  /** KICKs gifted in the period. */
  amount: z.int(),
  /** KICKs gained since the user last looked (negative: a correction by Kick), 0 when unchanged. */
  gain: z.int(),
  movement: movementSchema,
  /** Address of the picture on the page's own scheme, null where there is none. */
  avatar: z.string().nullable(),
  verified: z.boolean().nullable(),
})
export type BoardRow = z.infer<typeof boardRowSchema>

export const boardSchema = z.object({
  period: periodSchema,
  /** When Kick answered (UTC ms). */
  readAt: z.int(),
  /** False when the list was as long as asked for, so that gifters below it are unknown. */
  complete: z.boolean(),
  /** Sum of the visible rows, KICKs. */
  total: z.int(),
  /** Set when the period began again since the user last looked (UTC ms of the first such answer). */
  restartedAt: z.int().nullable(),
  rows: z.array(boardRowSchema),
})
export type BoardView = z.infer<typeof boardSchema>

/** A board of what was gained since a moment: this stream, or since the user last looked. */
export const gainBoardSchema = z.object({
  /** The reading from which it counts (UTC ms). */
  since: z.int(),
  /** False where `since` is later than what was asked for, as when a stream was joined midway. */
  whole: z.boolean(),
  /** When Kick answered (UTC ms). */
  readAt: z.int(),
  /** Sum of the gains, KICKs. */
  total: z.int(),
  /** Most gained first; only gifters who gained, or whose amount was corrected. */
  rows: z.array(
    z.object({
      userId: userIdSchema,
      name: z.string(),
      rank: z.int().min(1),
      /** KICKs gained; negative for a correction. */
      gain: z.int(),
      /** Whether it is a bound: at least this much. */
      least: z.boolean(),
      avatar: z.string().nullable(),
      verified: z.boolean().nullable(),
    }),
  ),
})
export type GainBoard = z.infer<typeof gainBoardSchema>

/**
 * How far the board can be trusted: `reading` (first answer under way, nothing to show),
 * `fresh`, `stale` (older than two intervals, or Kick answers with trouble), `offline`,
 * `signed-out` (Kick ended the sign-in; the last board stays).
 */
export const freshnessSchema = z.enum(['reading', 'fresh', 'stale', 'offline', 'signed-out'])
export type Freshness = z.infer<typeof freshnessSchema>

export const accountSchema = z.object({
  /** The broadcaster's user id. */
  id: userIdSchema,
  kind: z.enum(['broadcaster', 'app']),
  name: z.string(),
  slug: z.string(),
  avatar: z.string().nullable(),
  live: z.boolean().nullable(),
  liveSince: z.int().nullable(),
  freshness: freshnessSchema,
  /** What keeps the board from being fresh; null while all is well. */
  problem: problemSchema.nullable(),
  /** When Kick is asked again (UTC ms), null when that waits for the user. */
  nextReadAt: z.int().nullable(),
  reading: z.boolean(),
  /** Boards by period, in the order they are offered. */
  boards: z.array(boardSchema),
  /** What was gained in the stream that runs, or in the last one; null before the first. */
  stream: gainBoardSchema.nullable(),
  /** Since when the user lets the stream count (UTC ms); null: since Kick says it began. */
  streamStart: z.int().nullable(),
  /** What was gained since the user last looked; null before the second reading. */
  looked: gainBoardSchema.nullable(),
  /** Who leads each list, and since which reading (UTC ms; null: since before Kickboard watched). */
  leaders: z.array(
    z.object({ period: periodSchema, userId: userIdSchema, since: z.int().nullable() }),
  ),
})
export type AccountView = z.infer<typeof accountSchema>

/** Steps of a sign-in, as they happen. */
export const signInSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('idle') }),
  z.object({ step: z.literal('opening-browser') }),
  z.object({ step: z.literal('waiting'), until: z.int() }),
  z.object({ step: z.literal('exchanging') }),
  z.object({ step: z.literal('reading-board') }),
  /** The browser was signed in as somebody else than before: keep `before` or take `now`? */
  z.object({ step: z.literal('other-user'), before: z.string(), now: z.string() }),
  z.object({ step: z.literal('failed'), problem: problemSchema }),
])
export type SignInView = z.infer<typeof signInSchema>

/**
 * Where secrets are kept: `keychain`, `plain-key` (encrypted with a key that is no secret; only
 * after the user chose it), `memory` (until quit), `opening` (not known yet).
 */
export const secretStorageSchema = z.enum(['opening', 'keychain', 'plain-key', 'memory'])
export type SecretStorage = z.infer<typeof secretStorageSchema>

/** What pages have to know of this computer; it does not change while Kickboard runs. */
export const computerSchema = z.object({
  /** What the setting "system" stands for. */
  language: z.enum(spokenLanguages),
  /** Whether the system can keep a window out of screen captures. */
  hidesWindows: z.boolean(),
})
export type Computer = z.infer<typeof computerSchema>

/** Everything a page shows. Immutable; a newer one replaces it whole. */
export const appStateSchema = z.object({
  version: z.string(),
  /** `kick` for the real service; `sandbox` when started against one; `trial` when tried from the welcome page. */
  world: z.enum(['kick', 'sandbox', 'trial']),
  /** Client id of the user's Kick app where known; its secret never leaves main. */
  clientId: z.string().nullable(),
  secretStorage: secretStorageSchema,
  /** True where a keychain could be used after all (plain-key may be offered). */
  keychainMissing: z.boolean(),
  signIn: signInSchema,
  accounts: z.array(accountSchema),
  chosenAccount: userIdSchema.nullable(),
  settings: settingsSchema,
  computer: computerSchema,
  redirectUri: z.string(),
  /** Problems of this computer (settings, vault, disk), newest first. */
  problems: z.array(problemSchema),
})
export type AppState = z.infer<typeof appStateSchema>
