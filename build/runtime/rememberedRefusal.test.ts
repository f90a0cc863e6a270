import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { recallRefusal, rememberRefusal } from './rememberedRefusal.ts'

const hour = 60 * 60_000
const now = 1_800_000_000_000
let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kickboard-refusal-'))
  file = join(folder, 'deeper', 'refused.json')
  await rememberRefusal(file, '45.4.1', 'unreachable', now)
})
afterEach(() => rm(folder, { recursive: true }))

it('recalls it for a day and no longer', async () => {
  expect(await recallRefusal(file, '45.4.1', now + 23 * hour)).toBe('unreachable')
  expect(await recallRefusal(file, '45.4.1', now + 24 * hour)).toBeUndefined()
})

it('does not apply to another version or to a clock set back', async () => {
  expect(await recallRefusal(file, '45.4.2', now)).toBeUndefined()
  expect(await recallRefusal(file, '45.4.1', now - hour)).toBeUndefined()
})

it('takes a broken file for none', async () => {
  await writeFile(file, '{"version":')
  expect(await recallRefusal(file, '45.4.1', now)).toBeUndefined()
})
