import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { formerSocket } from './formerSocket.ts'

let root: string
let profile: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kickboard-socket-'))
  profile = join(root, 'profile')
  await mkdir(profile)
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** As Chromium leaves it: a folder with socket and cookie, and a link to the socket. */
async function lockedBy(name: string): Promise<string> {
  const folder = join(root, name)
  await mkdir(folder)
  for (const file of ['SingletonSocket', 'SingletonCookie']) await writeFile(join(folder, file), '')
  const link = join(profile, 'SingletonSocket')
  await rm(link, { force: true })
  await symlink(join(folder, 'SingletonSocket'), link)
  return folder
}

test('the folder of a process that was killed goes when the lock is ours', async () => {
  const old = await lockedBy('old')
  const tidy = formerSocket(profile)
  const own = await lockedBy('own')
  await tidy()
  expect(existsSync(old)).toBe(false)
  expect(await readdir(own)).toHaveLength(2)
})

test('a folder that holds anything else stays with it', async () => {
  const old = await lockedBy('old')
  await writeFile(join(old, 'letter'), '')
  const tidy = formerSocket(profile)
  await lockedBy('own')
  await tidy()
  expect(await readdir(old)).toEqual(['letter'])
})

test('a socket that is still in use, and none at all, are left alone', async () => {
  await formerSocket(profile)()
  const tidyFirst = formerSocket(profile)
  const own = await lockedBy('own')
  await tidyFirst()
  await formerSocket(profile)()
  expect(await readdir(own)).toHaveLength(2)
})
