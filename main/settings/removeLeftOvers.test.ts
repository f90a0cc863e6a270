import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRequire } from 'node:module'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { removeLeftOvers } from './removeLeftOvers.ts'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'kickboard-left-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

test('what killed writes of the settings left is removed, and nothing else', async () => {
  const kept = ['settings.json', 'settings.json.tmp-notes', 'window.json.tmp-1732441234abcdef']
  for (const name of [
    ...kept,
    'settings.json.tmp-2441234567abcdef',
    'settings.json.tmp-1000000000000001',
  ])
    await writeFile(join(folder, name), '{}')
  await removeLeftOvers(join(folder, 'settings.json'))
  expect((await readdir(folder)).toSorted()).toEqual(kept)
})

test('the names are those that the library under electron-store really gives', async () => {
  const require = createRequire(createRequire(import.meta.url).resolve('conf'))
  const { default: names } = (await import(
    require.resolve('atomically').replace(/index\.js$/, 'utils/temp.js')
  )) as { default: { create(path: string): string } }
  const path = join(folder, 'settings.json')
  await writeFile(names.create(path), '{}')
  await removeLeftOvers(path)
  expect(await readdir(folder)).toEqual([])
})

test('a folder that is not there is no trouble', async () => {
  await removeLeftOvers(join(folder, 'none', 'settings.json'))
})
