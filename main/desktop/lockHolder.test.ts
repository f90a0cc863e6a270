import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lockHolder } from './lockHolder.ts'

test.each([
  ['nothing', null, null],
  ['a lock of this very process', `${hostname()}-${process.pid}`, process.pid],
  // Above the largest process id that Linux gives.
  ['a lock left by a process that ended', `${hostname()}-4194305`, null],
  ['a lock of another computer', 'elsewhere-1', 'elsewhere'],
  ['a link to something else', 'noise', null],
])('%s in the profile', async (_, target, holder) => {
  const profile = await mkdtemp(join(tmpdir(), 'kickboard-lock-'))
  onTestFinished(() => rm(profile, { recursive: true, force: true }))
  if (target) await symlink(target, join(profile, 'SingletonLock'))
  expect(await lockHolder(profile)).toBe(holder)
})
