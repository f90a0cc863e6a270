import fc from 'fast-check'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { problemSchema } from '../../contract/problem.ts'
import { settingsSchema } from '../../contract/settings.ts'
import { hearRejections } from '../testing/hearRejections.ts'
import { defaultSettings, readSettings } from './readSettings.ts'

const names = Object.keys(settingsSchema.shape)
/** Something like the file: the right names with any values, beside names that nobody needs. */
const odd = fc.dictionary(
  fc.oneof(fc.constantFrom(...names, 'version', '__proto__', 'constructor'), fc.string()),
  fc.oneof(fc.jsonValue(), fc.integer(), fc.constantFrom('week', 'dark', true, false, null, 28135)),
)
const good = JSON.stringify({ version: 1, ...defaultSettings(), theme: 'dark' })
const file = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((noise) => Buffer.from(noise)),
  fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value))),
  odd.map((value) => Buffer.from(JSON.stringify(value))),
  fc.nat(good.length).map((end) => Buffer.from(good.slice(0, end))),
  fc.tuple(fc.nat(good.length - 1), fc.nat(255)).map(([at, value]) => {
    const bytes = Buffer.from(good)
    bytes[at] = value
    return bytes
  }),
)

it('[fire] fuzz: 1,000 settings files -> settings that fit, a copy kept of what was not understood, a typed problem', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kickboard-settings-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, 'settings.json')
  const rejections = hearRejections()
  await fc.assert(
    fc.asyncProperty(file, async (bytes) => {
      for (const name of await readdir(folder)) await rm(join(folder, name))
      await writeFile(path, bytes)
      const read = await readSettings(path)
      expect(settingsSchema.parse(read.settings)).toEqual(read.settings)
      expect(read.usable).toBe(true)
      for (const problem of read.problems) {
        problemSchema.parse(problem)
        expect(['settings-broken', 'settings-newer']).toContain(problem.code)
        expect(await readFile(join(folder, String(problem.values['file'])))).toEqual(bytes)
      }
      expect(({} as { period?: string }).period).toBeUndefined()
    }),
    { seed: 20261124, numRuns: 1_000 },
  )
  expect(await rejections()).toEqual([])
}, 60_000)
