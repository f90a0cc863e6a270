import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { momentSchema, spanSchema } from '../../contract/history/values.ts'
import { periodSchema } from '../../contract/period.ts'
import { userIdSchema } from '../../contract/state.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { writeFileAtomic } from '../storage/writeFileAtomic.ts'

/** How long boards that only grew older are not written again, ms. */
const restMs = 600_000

const gifterSchema = z.object({
  userId: userIdSchema,
  name: z.string(),
  amount: z.int(),
  rank: z.int().min(1),
  verified: z.boolean().nullable(),
  picture: z.string().nullable(),
})

const storedBoardSchema = z.object({
  period: periodSchema,
  readAt: z.int(),
  complete: z.boolean(),
  total: z.int(),
  rows: z.array(gifterSchema).max(1000),
})

const personSchema = z.object({
  userId: userIdSchema,
  name: z.string(),
  picture: z.string().nullable(),
  learnedAt: z.int(),
})

/** Who leads and since when; older versions kept the user id alone. */
const leadSchema = z
  .union([z.object({ userId: userIdSchema, since: z.int().nullable() }), userIdSchema])
  .transform((lead) => (typeof lead === 'string' ? { userId: lead, since: null } : lead))

/** What a stream is counted from: no more of the boards than amounts, since there are many. */
const streamSchema = z
  .object({
    at: momentSchema,
    whole: z.boolean(),
    boards: z.array(
      z.object({
        period: periodSchema,
        readAt: z.int(),
        complete: z.boolean(),
        rows: z.array(z.tuple([userIdSchema, z.int()])).max(1000),
      }),
    ),
  })
  .nullable()

const cachedAccountSchema = z.object({
  id: userIdSchema,
  kind: z.enum(['broadcaster', 'app']),
  name: z.string(),
  slug: z.string(),
  boards: z.array(storedBoardSchema),
  /** The boards as the user last saw them. */
  baseline: z.array(storedBoardSchema),
  /** First answers of the present periods, where one was noticed (UTC ms). */
  restarts: z.partialRecord(periodSchema, z.int()),
  leaders: z.partialRecord(periodSchema, leadSchema),
  kickStream: streamSchema.default(null),
  ownStream: streamSchema.default(null),
  seenAt: momentSchema.nullable().default(null),
  away: spanSchema.nullable().default(null),
  /** Names and pictures, so that a start need not ask for them again. */
  people: z.array(personSchema),
})
export type CachedAccount = z.infer<typeof cachedAccountSchema>
export type CachedStream = z.infer<typeof streamSchema>

const cacheSchema = z.object({ version: z.literal(1), accounts: z.array(cachedAccountSchema) })

export interface BoardCache {
  read(): Promise<CachedAccount[]>
  /**
   * Writes the newest content; calls that come while one is under way are joined. Boards that are
   * the ones on disk but for their age wait for `flush`, or for ten minutes.
   */
  write(accounts: CachedAccount[]): Promise<void>
  /** Writes the newest content, also where only its age is new. */
  flush(accounts: CachedAccount[]): Promise<void>
}

/**
 * `boards.json`: the last boards, so that a start shows something before Kick has answered. It can
 * be lost without harm, so a file that cannot be read counts as none.
 *
 * @param path null keeps nothing
 */
export function createBoardCache({
  path,
  clock,
  log,
}: {
  path: string | null
  clock: Pick<Clock, 'now'>
  log: Log
}): BoardCache {
  let written = { content: '', at: -Infinity }
  let waiting: CachedAccount[] | null = null
  let writing: Promise<void> | null = null

  async function writeAll(file: string): Promise<void> {
    while (waiting) {
      const accounts = waiting
      waiting = null
      try {
        await writeFileAtomic(file, JSON.stringify({ version: 1, accounts }))
      } catch (error) {
        written = { content: '', at: -Infinity }
        log.warn(`boards could not be kept: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`)
      }
    }
    writing = null
  }

  function flush(accounts: CachedAccount[]): Promise<void> {
    if (!path) return Promise.resolve()
    written = { content: contentOf(accounts), at: clock.now() }
    waiting = accounts
    writing ??= writeAll(path)
    return writing
  }

  return {
    async read() {
      if (!path) return []
      try {
        return cacheSchema.parse(JSON.parse(await readFile(path, 'utf8'))).accounts
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
          log.warn('boards.json could not be read and counts as empty')
        return []
      }
    },
    write(accounts) {
      const age = Math.abs(clock.now() - written.at)
      if (age < restMs && written.content === contentOf(accounts)) return Promise.resolve()
      return flush(accounts)
    },
    flush,
  }
}

/** All but the moments of the readings. */
function contentOf(accounts: readonly CachedAccount[]): string {
  return JSON.stringify(accounts, (name, value: unknown) => (name === 'readAt' ? 0 : value))
}
