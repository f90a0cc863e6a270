import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { cp, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Runtime } from '../runtime/Runtime.ts'
import { repositoryRoot } from '../terminal/repositoryRoot.ts'
import { buildApp } from './buildApp.ts'
import { fingerprint } from './fingerprint.ts'
import { packagedPaths, type PackagedPaths } from './packagedPaths.ts'
import { runBuilder } from './runBuilder.ts'
import { unlessMade } from './unlessMade.ts'

/**
 * `shipped`: fuses as released. `driven`: the same files with Node's inspector switched on, which is
 * what lets a test drive the main process.
 */
export type Flavor = 'shipped' | 'driven'

const output = join(repositoryRoot, 'dist')
const recipe = ['electron-builder.yml', 'build/icons', 'build/mac', 'build/app', 'package.json']

/**
 * Builds the app and packages it with this runtime, unless the package that is there was made from
 * the same sources.
 *
 * @returns where the app of this flavor is
 * @throws SetupFailure when bundling or packaging failed
 */
export async function packageApp(runtime: Runtime, flavor: Flavor): Promise<PackagedPaths> {
  const sources = await buildApp()
  const salt = [sources, runtime.source, runtime.version, runtime.directory].join(' ')
  const made = await fingerprint(repositoryRoot, recipe, salt)
  const shipped = packagedPaths(output)
  await unlessMade(join(output, '.shipped'), made, () => packShipped(runtime, shipped))
  if (flavor === 'shipped') return announce(shipped, 'the fuses of a release')
  const driven = packagedPaths(join(output, 'e2e'))
  await unlessMade(join(output, '.driven'), made, () => deriveDriven(shipped, driven))
  return announce(driven, 'the inspector left on, for tests only')
}

async function packShipped(runtime: Runtime, shipped: PackagedPaths): Promise<void> {
  await rm(shipped.directory, { recursive: true, force: true })
  await runBuilder('Packaging the app', runtime, ['--dir'])
}

async function deriveDriven(shipped: PackagedPaths, driven: PackagedPaths): Promise<void> {
  await rm(driven.directory, { recursive: true, force: true })
  await mkdir(dirname(driven.directory), { recursive: true })
  await cp(shipped.directory, driven.directory, { recursive: true, verbatimSymlinks: true })
  await flipFuses(driven.binary, {
    version: FuseVersion.V1,
    // A changed binary needs its signature renewed on Apple silicon.
    resetAdHocDarwinSignature: process.platform === 'darwin',
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

function announce(paths: PackagedPaths, fuses: string): PackagedPaths {
  console.log(`Packaged with ${fuses}: ${paths.binary}`)
  return paths
}
