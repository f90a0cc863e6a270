import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Runtime } from '../runtime/Runtime.ts'
import { SetupFailure } from '../terminal/SetupFailure.ts'
import { repositoryRoot } from '../terminal/repositoryRoot.ts'
import { buildApp } from './buildApp.ts'
import { runBuilder } from './runBuilder.ts'
import { writeChecksums } from './writeChecksums.ts'

const endings = ['.tar.gz', '.deb', '.rpm', '.dmg', '.zip', '.exe']

/**
 * Makes every installer and archive that electron-builder.yml names for this system, for this
 * computer's own architecture, and their SHA256SUMS.
 *
 * @returns paths of the artifacts
 * @throws SetupFailure for a runtime that must not be shipped, or when packaging failed
 */
export async function packRelease(runtime: Runtime): Promise<string[]> {
  requireShipped(runtime)
  await buildApp()
  const output = join(repositoryRoot, 'dist')
  await mkdir(output, { recursive: true })
  for (const old of [...(await artifactsIn(output)), '.shipped', '.archive'])
    await rm(join(output, old), { force: true })
  await runBuilder('Making the release', runtime, [systemSwitch(), ...homepage()])
  const names = await artifactsIn(output)
  if (names.length === 0) throw new SetupFailure('electron-builder made nothing to release.')
  await writeChecksums(output, names)
  for (const name of names) console.log(`Made: ${join(output, name)}`)
  return names.map((name) => join(output, name))
}

/** @throws SetupFailure for the fallback */
export function requireShipped(runtime: Runtime): void {
  if (runtime.source !== 'fallback') return
  throw new SetupFailure(
    `A release is packaged with the pinned Electron only, and here there is just ${runtime.version}, whose Chromium is too old for live tokens. Package where github.com can be reached, or set ELECTRON_OVERRIDE_DIST_PATH.`,
  )
}

async function artifactsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return names
    .filter((name) => name.startsWith('kickboard-') && endings.some((end) => name.endsWith(end)))
    .toSorted()
}

function systemSwitch(): string {
  if (process.platform === 'darwin') return '--mac'
  return process.platform === 'win32' ? '--win' : '--linux'
}

/** Packages of Linux name a page; the project's is where it is built. */
function homepage(): string[] {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = process.env
  return server && repository ? [`-c.extraMetadata.homepage=${server}/${repository}`] : []
}
