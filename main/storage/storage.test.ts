import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { setAside } from './setAside.ts'
import { writeFileAtomic } from './writeFileAtomic.ts'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'kickboard-storage-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

test('an atomic write replaces the content, with the mode asked for and no left-overs', async () => {
  const path = join(folder, 'vault.json')
  await writeFileAtomic(path, 'old')
  await writeFileAtomic(path, 'new')
  expect(await readFile(path, 'utf8')).toBe('new')
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(await readdir(folder)).toEqual(['vault.json'])
})

test('a write that fails leaves the old file and no temporary one', async () => {
  const path = join(folder, 'vault.json')
  await mkdir(path)
  await expect(writeFileAtomic(path, 'text')).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST/)
  expect(await readdir(folder)).toEqual(['vault.json'])
})

test('files set aside are numbered and never overwritten', async () => {
  const path = join(folder, 'vault.json')
  await writeFile(path, 'first')
  expect(await setAside(path, 'broken')).toBe('vault.broken-1.json')
  await writeFile(path, 'second')
  expect(await setAside(path, 'broken')).toBe('vault.broken-2.json')
  expect(await readFile(join(folder, 'vault.broken-1.json'), 'utf8')).toBe('first')
})
