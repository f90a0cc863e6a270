import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Runtime } from '../runtime/Runtime.ts'
import { SetupFailure } from '../terminal/SetupFailure.ts'
import { repositoryRoot } from '../terminal/repositoryRoot.ts'
import { fingerprint } from './fingerprint.ts'
import { packageApp } from './packageApp.ts'
import { runBuilder } from './runBuilder.ts'
import { unlessMade } from './unlessMade.ts'

/**
 * Packages the app with the fuses of a release and puts it into a tar.gz, unless the archive that is
 * there was made from the same sources. ELECTRON_BUILDER_COMPRESSION_LEVEL (0 to 9) says how hard to
 * press it.
 *
 * @returns path of the archive
 * @throws SetupFailure elsewhere than on Linux, or when packaging failed
 */
export async function packArchive(runtime: Runtime): Promise<string> {
  if (process.platform !== 'linux') {
    throw new SetupFailure('The tar.gz is made on Linux; here, --release makes the installers.')
  }
  const app = await packageApp(runtime, 'shipped')
  const level = process.env['ELECTRON_BUILDER_COMPRESSION_LEVEL'] ?? ''
  const resources = join('resources', 'app.asar')
  const made = await fingerprint(app.directory, ['kickboard', resources], level)
  const { version } = JSON.parse(await readFile(join(repositoryRoot, 'package.json'), 'utf8')) as {
    version: string
  }
  const output = join(repositoryRoot, 'dist')
  const archive = join(output, `kickboard-${version}-linux-${process.arch}.tar.gz`)
  await unlessMade(join(output, '.archive'), made, () =>
    runBuilder('Putting it into an archive', runtime, [
      '--linux',
      'tar.gz',
      '--prepackaged',
      app.directory,
    ]),
  )
  console.log(`Archive: ${archive}`)
  return archive
}
