import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repositoryRoot } from '../terminal/repositoryRoot.ts'
import { cacheDirectory } from './cacheDirectory.ts'
import { chooseRuntime } from './chooseRuntime.ts'
import { fallbackRuntime } from './fallbackRuntime.ts'
import { findPinnedRuntime } from './findPinnedRuntime.ts'
import { makeFallbackDistribution } from './makeFallbackDistribution.ts'
import type { Runtime } from './Runtime.ts'

/**
 * Finds or makes the Electron to build with and says which one it is.
 *
 * @throws SetupFailure when there is none
 */
export async function resolveRuntime(): Promise<Runtime> {
  const cache = cacheDirectory()
  const runtime = await chooseRuntime({
    overrideDirectory: process.env['ELECTRON_OVERRIDE_DIST_PATH'] || undefined,
    readVersion,
    findPinned: async () => findPinnedRuntime(await pinnedVersion(), cache),
    makeFallback:
      process.platform === fallbackRuntime.platform && process.arch === fallbackRuntime.arch
        ? () => makeFallbackDistribution(cache)
        : undefined,
  })
  console.log(`Electron ${runtime.version} (${runtime.source}): ${runtime.reason}.`)
  return runtime
}

async function readVersion(directory: string): Promise<string | undefined> {
  return readFile(join(directory, 'version'), 'utf8').then(
    (text) => text.trim().replace(/^v/, '') || undefined,
    () => undefined,
  )
}

async function pinnedVersion(): Promise<string> {
  const file = join(repositoryRoot, 'node_modules', 'electron', 'package.json')
  const { version } = JSON.parse(await readFile(file, 'utf8')) as { version: string }
  return version
}
