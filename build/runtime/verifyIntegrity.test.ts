import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { SetupFailure } from '../terminal/SetupFailure.ts'
import { verifyIntegrity } from './verifyIntegrity.ts'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kickboard-integrity-'))
  file = join(folder, 'package.tgz')
  await writeFile(file, 'the package')
})
afterEach(() => rm(folder, { recursive: true }))

const integrity = `sha512-${createHash('sha512').update('the package').digest('base64')}`

it('accepts the file that the integrity describes', async () => {
  await expect(verifyIntegrity(file, integrity)).resolves.toBeUndefined()
})

it('refuses a file that differs by one byte', async () => {
  await writeFile(file, 'the Package')
  await expect(verifyIntegrity(file, integrity)).rejects.toThrow(SetupFailure)
})

it('refuses a weaker hash', async () => {
  const weak = `sha1-${createHash('sha1').update('the package').digest('base64')}`
  await expect(verifyIntegrity(file, weak)).rejects.toThrow(/not a sha512/)
})
