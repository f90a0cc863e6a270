import fc from 'fast-check'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { settingsSchema } from '../../contract/settings.ts'
import { defaultSettings, readSettings } from './readSettings.ts'

let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kickboard-settings-'))
  path = join(folder, 'settings.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a first start has the defaults and no problem', async () => {
  const read = await readSettings(path)
  expect(read).toEqual({ settings: defaultSettings(), problems: [], usable: true })
  expect(read.settings.intervalSeconds).toBe(60)
  expect(read.settings.port).toBe(28135)
})

test('a file of the first version has the defaults for what came later, without a word', async () => {
  const first = {
    version: 1,
    period: 'month',
    intervalSeconds: 90,
    notifyLeader: false,
    theme: 'light',
    startHidden: true,
    port: 30_000,
    snoozedUntil: 5,
    allowPlainKey: true,
  }
  await writeFile(path, JSON.stringify(first))
  const { version: _, ...chosen } = first
  expect(await readSettings(path)).toEqual({
    settings: {
      ...chosen,
      language: 'system',
      lens: 'period',
      maskNames: false,
      hideFromCapture: false,
      keepHistory: true,
      fullHistoryDays: 365,
      historyYears: 0,
    },
    problems: [],
    usable: true,
  })
})

test('[fire] machine: one setting is noise -> the others hold, the file is copied aside', async () => {
  await writeFile(path, JSON.stringify({ version: 1, theme: 'dark', port: 'telephone' }))
  const read = await readSettings(path)
  expect(read.settings).toEqual({ ...defaultSettings(), theme: 'dark' })
  expect(read.problems).toEqual([
    { code: 'settings-broken', values: { file: 'settings.unreadable-1.json', names: 'port' } },
  ])
})

test.each(['', '{"theme":"da', '[]', 'null', '"text"', '\u0000\u0001'])(
  'a file of %j is set aside whole and the defaults hold',
  async (text) => {
    await writeFile(path, text)
    const read = await readSettings(path)
    expect(read.settings).toEqual(defaultSettings())
    expect(read.usable).toBe(true)
    expect(read.problems[0]?.code).toBe('settings-broken')
    expect(await readFile(join(folder, 'settings.broken-1.json'), 'utf8')).toBe(text)
  },
)

test('settings of a newer version keep what is understood, and the file is copied', async () => {
  await writeFile(path, JSON.stringify({ version: 9, theme: 'light', wings: true }))
  const read = await readSettings(path)
  expect(read.settings.theme).toBe('light')
  expect(read.problems[0]?.code).toBe('settings-newer')
  expect(await readdir(folder)).toContain('settings.newer-1.json')
})

test('the same file is copied once, however often it is read', async () => {
  await writeFile(path, JSON.stringify({ version: 9, wings: true }))
  await readSettings(path)
  const again = await readSettings(path)
  expect(again.problems[0]?.values).toEqual({ file: 'settings.newer-1.json' })
  expect((await readdir(folder)).toSorted()).toEqual(['settings.json', 'settings.newer-1.json'])
})

test('a file that could not be copied is left alone', async () => {
  await writeFile(path, JSON.stringify({ version: 9, theme: 'dark' }))
  // A folder in the way of each copy, for root as well.
  for (let n = 1; n <= 999; n++) await mkdir(join(folder, `settings.newer-${n}.json`))
  const read = await readSettings(path)
  expect(read).toMatchObject({ settings: { theme: 'dark' }, usable: false })
})

test('a byte order mark is no reason to lose settings', async () => {
  await writeFile(path, '\uFEFF{"theme":"dark"}')
  expect((await readSettings(path)).settings.theme).toBe('dark')
})

test('any JSON gives settings that the schema accepts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      await writeFile(path, JSON.stringify(value))
      const read = await readSettings(path)
      expect(settingsSchema.parse(read.settings)).toEqual(read.settings)
      for (const name of await readdir(folder))
        if (name !== 'settings.json') await rm(join(folder, name))
    }),
    { seed: 7, numRuns: 100 },
  )
})
