import fc from 'fast-check'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { HistoryError } from '../HistoryError.ts'
import { importEverything } from './importEverything.ts'
import { exportText, openEmpty, randomHistory, untouched } from './testing/randomHistory.ts'

const seed = 4
/** ms; no law, only more than a busy machine needs. */
const patience = 60_000
const context = () => ({ signal: new AbortController().signal, progress() {} })

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'kickboard-transfer-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

async function fileOf(text: string): Promise<string> {
  const path = join(folder, 'export.json')
  await writeFile(path, text)
  return path
}

it(
  'export, import into an empty history, export again: the same content; and again: nothing new',
  async () => {
    await fc.assert(
      fc.asyncProperty(randomHistory, async (fill) => {
        const store = openEmpty()
        fill(store)
        const text = exportText(store)
        const other = openEmpty()
        const path = await fileOf(text)
        const readings = await importEverything(other, path, context())
        expect(exportText(other)).toBe(text)
        expect(readings).toBe(text.match(/"is":"reading"/g)?.length ?? 0)
        expect(await importEverything(other, path, context())).toBe(0)
        expect(exportText(other)).toBe(text)
        expect(await importEverything(store, path, context())).toBe(0)
        expect(exportText(store)).toBe(text)
        expect(JSON.parse(text)).toBeInstanceOf(Array)
      }),
      { seed, numRuns: 30 },
    )
  },
  patience,
)

it(
  'two histories of the same channels: both are in it, in whichever order, and nothing twice',
  async () => {
    await fc.assert(
      fc.asyncProperty(randomHistory, randomHistory, async (fill, fillOther) => {
        const [store, other] = [openEmpty(), openEmpty()]
        fill(store)
        fillOther(other)
        const [own, foreign] = [exportText(store), exportText(other)]
        await importEverything(store, await fileOf(foreign), context())
        const united = exportText(store)
        expect(await importEverything(store, await fileOf(foreign), context())).toBe(0)
        expect(await importEverything(store, await fileOf(own), context())).toBe(0)
        expect(exportText(store)).toBe(united)
        const spans = store.rows<{ account: number; since: number; until: number }>(
          'SELECT account, since, until FROM watched ORDER BY account, since',
        )
        spans.forEach((span, index) => {
          const before = spans[index - 1]
          if (before?.account === span.account) expect(span.since).toBeGreaterThan(before.until)
        })
        for (const { user_id } of store.rows<{ user_id: string }>('SELECT user_id FROM forgotten'))
          expect(united).not.toMatch(
            new RegExp(`\\["${user_id}",|"(gifter|name|note|alert)".*"userId":"${user_id}"`),
          )
      }),
      { seed, numRuns: 20 },
    )
  },
  patience,
)

it(
  'an export that is cut anywhere imports nothing and says so',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        randomHistory,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        async (fill, share) => {
          const store = openEmpty()
          fill(store)
          const text = Buffer.from(exportText(store))
          const cut = text.subarray(0, Math.floor((text.length - 2) * share))
          const other = openEmpty()
          const path = join(folder, 'cut.json')
          await writeFile(path, cut)
          const error = await importEverything(other, path, context()).catch(
            (thrown: unknown) => thrown,
          )
          expect(error).toBeInstanceOf(HistoryError)
          expect(error).toHaveProperty('problem.code', 'import-not-ours')
          expect(exportText(other)).toBe(untouched)
        },
      ),
      { seed, numRuns: 40 },
    )
  },
  patience,
)

it(
  'a byte that changed on the way never leaves half an import',
  async () => {
    await fc.assert(
      fc.asyncProperty(randomHistory, fc.nat(), fc.nat(255), async (fill, place, byte) => {
        const store = openEmpty()
        fill(store)
        const text = Buffer.from(exportText(store))
        text[place % text.length] = byte
        const other = openEmpty()
        const path = join(folder, 'changed.json')
        await writeFile(path, text)
        const error = await importEverything(other, path, context()).catch(
          (thrown: unknown) => thrown,
        )
        if (error instanceof HistoryError) expect(exportText(other)).toBe(untouched)
        else expect(error).toBeTypeOf('number')
      }),
      { seed, numRuns: 40 },
    )
  },
  patience,
)
