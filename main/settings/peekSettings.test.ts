import fc from 'fast-check'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { languages } from '../../contract/settings.ts'
import { type FirstSettings, peekSettings } from './peekSettings.ts'
import { readSettings } from './readSettings.ts'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kickboard-peek-'))
  path = join(folder, 'settings.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const defaults: FirstSettings = {
  theme: 'system',
  startHidden: false,
  language: 'system',
  maskNames: false,
  hideFromCapture: false,
}

test.each<[string | undefined, Partial<FirstSettings>]>([
  [undefined, {}],
  ['{"theme":"dark","startHidden":true}', { theme: 'dark', startHidden: true }],
  ['{"theme":"pink","startHidden":"yes","language":"fr","maskNames":1}', {}],
  [
    '{"language":"de","maskNames":true,"hideFromCapture":true}',
    { language: 'de', maskNames: true, hideFromCapture: true },
  ],
  ['{"theme":"da', {}],
  ['null', {}],
])('%j gives %j beside the defaults', async (text, expected) => {
  if (text !== undefined) await writeFile(path, text)
  expect(peekSettings(path)).toEqual({ ...defaults, ...expected })
})

test('it agrees with the proper reading, whatever stands in the file', async () => {
  const flag = fc.constantFrom(true, false, 'yes', 1, undefined)
  const some = fc.record({
    theme: fc.constantFrom('system', 'dark', 'light', 'pink', 7, null),
    startHidden: flag,
    language: fc.constantFrom(...languages, 'fr', 7, null, undefined),
    maskNames: flag,
    hideFromCapture: flag,
  })
  await fc.assert(
    fc.asyncProperty(some, async (stored) => {
      await writeFile(path, JSON.stringify(stored))
      const { settings } = await readSettings(path)
      expect(settings).toMatchObject(peekSettings(path))
    }),
    { seed: 9, numRuns: 60 },
  )
})
