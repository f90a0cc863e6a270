import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SetupFailure } from '../terminal/SetupFailure.ts'
import { repositoryRoot } from '../terminal/repositoryRoot.ts'
import { runCommand } from '../terminal/runCommand.ts'
import { withProgress } from '../terminal/withProgress.ts'
import { fingerprint } from './fingerprint.ts'
import { readStamp } from './readStamp.ts'

const bundles = ['main', 'preload', 'renderer', 'sandbox'].map((part) => `vite.${part}.config.ts`)
const folders = ['main', 'preload', 'renderer', 'contract', 'sandbox']
const recipe = ['vite.shared.ts', 'package.json', 'package-lock.json', 'tsconfig.json']

/**
 * Bundles the app into `out/`, all parts side by side, unless what is there was made from the same
 * sources.
 *
 * @returns the fingerprint of the sources
 * @throws SetupFailure naming the bundle that failed; its own words were shown
 */
export async function buildApp(): Promise<string> {
  const stamp = join(repositoryRoot, 'out', '.inputs')
  const sources = await fingerprint(repositoryRoot, [...folders, ...bundles, ...recipe])
  if ((await readStamp(stamp)) === sources) {
    console.log('The bundles are up to date.')
    return sources
  }
  await rm(stamp, { force: true })
  const vite = join(repositoryRoot, 'node_modules', 'vite', 'bin', 'vite.js')
  const present = bundles.filter((config) => existsSync(join(repositoryRoot, config)))
  await withProgress(`Bundling the app (${present.length} parts)`, () =>
    Promise.all(
      present.map(async (config) => {
        const { code, stdout, stderr } = await runCommand(
          process.execPath,
          [vite, 'build', '--config', config, '--logLevel', 'warn'],
          { cwd: repositoryRoot },
        )
        if (code === 0) return
        process.stderr.write(stdout + stderr)
        throw new SetupFailure(`The bundle of ${config} could not be made.`)
      }),
    ),
  )
  await mkdir(join(repositoryRoot, 'out'), { recursive: true })
  await writeFile(stamp, sources)
  return sources
}
