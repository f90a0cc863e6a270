import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fingerprint } from './fingerprint.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kickboard-fingerprint-'))
  await mkdir(join(root, 'main', 'deep'), { recursive: true })
  await writeFile(join(root, 'main', 'deep', 'a.ts'), 'one')
})
afterEach(() => rm(root, { recursive: true }))

const take = (salt?: string) => fingerprint(root, ['main', 'absent.json'], salt)

it('changes with content, names, new files and the salt', async () => {
  const seen = new Set([await take(), await take('salt')])
  await writeFile(join(root, 'main', 'deep', 'a.ts'), 'two')
  seen.add(await take())
  await writeFile(join(root, 'main', 'b.ts'), '')
  seen.add(await take())
  await writeFile(join(root, 'absent.json'), '')
  seen.add(await take())
  expect(seen.size).toBe(5)
})

it('stays when only a test changes', async () => {
  const before = await take()
  await writeFile(join(root, 'main', 'a.test.ts'), 'a test')
  expect(await take()).toBe(before)
})
