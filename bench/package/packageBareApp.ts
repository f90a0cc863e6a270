import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { packagedPaths, type PackagedPaths } from '../../build/app/packagedPaths.ts'
import { SetupFailure } from '../../build/terminal/SetupFailure.ts'
import { repositoryRoot } from '../../build/terminal/repositoryRoot.ts'
import { runCommand } from '../../build/terminal/runCommand.ts'
import { withProgress } from '../../build/terminal/withProgress.ts'

/**
 * Packages the bare app with the same runtime, fuses and kind of archive as Kickboard.
 *
 * @param runtime folder of the unpacked Electron
 * @param version of it, such as "45.4.1"
 * @throws SetupFailure when electron-builder failed; its own words were shown
 */
export async function packageBareApp(runtime: string, version: string): Promise<PackagedPaths> {
  const project = join(repositoryRoot, 'bench', 'bareApp')
  const { directory } = packagedPaths(join(repositoryRoot, 'dist', 'bench'))
  await rm(directory, { recursive: true, force: true })
  const builder = join(repositoryRoot, 'node_modules', 'electron-builder', 'cli.js')
  const { code, stdout, stderr } = await withProgress('Packaging a bare Electron app', () =>
    runCommand(
      process.execPath,
      [
        builder,
        '--dir',
        '--publish',
        'never',
        '--project',
        project,
        `-c.electronDist=${runtime}`,
        `-c.electronVersion=${version}`,
      ],
      { cwd: repositoryRoot, env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' } },
    ),
  )
  if (code === 0) return { directory, binary: join(directory, 'bare-electron') }
  process.stderr.write(stdout + stderr)
  throw new SetupFailure(`The bare app could not be packaged: electron-builder ended with ${code}.`)
}
