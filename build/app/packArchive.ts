import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Runtime } from '../runtime/Runtime.ts'
import { SetupFailure } from '../terminal/SetupFailure.ts'
import { repositoryRoot } from '../terminal/repositoryRoot.ts'
import { fingerprint } from './fingerprint.ts'
import type { PackagedPaths } from './packagedPaths.ts'
import { runBuilder } from './runBuilder.ts'
import { unlessMade } from './unlessMade.ts'

/**
 * Puts the packaged app into a tar.gz, unless the archive that is there was made from the same files.
 *
 * @param app with the fuses of a release
 * @param effort of the compression, 0 (none) to 9 (some minutes)
 * @returns path of the archive
 * @throws SetupFailure elsewhere than on Linux, or when packaging failed
 */
export async function packArchive(
  runtime: Runtime,
  app: PackagedPaths,
  effort: number,
): Promise<string> {
  if (process.platform !== 'linux') {
    throw new SetupFailure('The tar.gz is made on Linux; here, --release makes the installers.')
  }
  const files = ['kickboard', join('resources', 'app.asar')]
  const made = await fingerprint(app.directory, files, String(effort))
  const { version } = JSON.parse(await readFile(join(repositoryRoot, 'package.json'), 'utf8')) as {
    version: string
  }
  const output = join(repositoryRoot, 'dist')
  const archive = join(output, `kickboard-${version}-linux-${process.arch}.tar.gz`)
  await unlessMade(join(output, '.archive'), made, () =>
    runBuilder(
      'Putting it into an archive',
      runtime,
      ['--linux', 'tar.gz', '--prepackaged', app.directory],
      { ELECTRON_BUILDER_COMPRESSION_LEVEL: String(effort) },
    ),
  )
  console.log(`Archive: ${archive}`)
  return archive
}
