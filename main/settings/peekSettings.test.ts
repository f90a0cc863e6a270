import fc from 'fast-check'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { peekSettings } from './peekSettings.ts'
import { readSettings } from './readSettings.ts'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kickboard-peek-'))
  path = join(folder, 'settings.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test.each([
  [undefined, { theme: 'system', startHidden: false }],
  ['{"theme":"dark","startHidden":true}', { theme: 'dark', startHidden: true }],
  ['{"theme":"pink","startHidden":"yes"}', { theme: 'system', startHidden: false }],
  ['{"theme":"da', { theme: 'system', startHidden: false }],
  ['null', { theme: 'system', startHidden: false }],
])('%j gives %j', async (text, expected) => {
  if (text !== undefined) await writeFile(path, text)
  expect(peekSettings(path)).toEqual(expected)
})

test('it agrees with the proper reading, whatever stands in the file', async () => {
  const themes = fc.constantFrom('system', 'dark', 'light', 'pink', 7, null)
  const some = fc.record({ theme: themes, startHidden: fc.constantFrom(true, false, 'yes', 1) })
  await fc.assert(
    fc.asyncProperty(some, async (stored) => {
      await writeFile(path, JSON.stringify(stored))
      const { theme, startHidden } = (await readSettings(path)).settings
      expect(peekSettings(path)).toEqual({ theme, startHidden })
    }),
    { seed: 9, numRuns: 30 },
  )
})
