import { mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sweepUnfinished } from './sweepUnfinished.ts'

it('removes what was abandoned, and nothing else', async () => {
  const cache = await mkdtemp(join(tmpdir(), 'kickboard-sweep-'))
  const now = 1_800_000_000_000
  for (const [name, age] of [
    ['unfinished-old', 61],
    ['unfinished-at-work', 59],
    ['electron-33.2.1-linux-x64', 9999],
  ] as const) {
    await mkdir(join(cache, name))
    const time = new Date(now - age * 60_000)
    await utimes(join(cache, name), time, time)
  }
  await sweepUnfinished(cache, now)
  expect((await readdir(cache)).toSorted()).toEqual([
    'electron-33.2.1-linux-x64',
    'unfinished-at-work',
  ])
  await rm(cache, { recursive: true })
})
