import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Runtime } from '../runtime/Runtime.ts'
import { SetupFailure } from '../terminal/SetupFailure.ts'
import { repositoryRoot } from '../terminal/repositoryRoot.ts'
import { runCommand } from '../terminal/runCommand.ts'
import { withProgress } from '../terminal/withProgress.ts'
import { signingOptions } from './signingOptions.ts'

/** Debian's, in place of the one that electron-builder would fetch. */
const archiver = '/usr/bin/7za'

/**
 * Lets electron-builder work with this runtime. It uploads nothing.
 *
 * @param sentence what is done, for the person at the terminal
 * @param args of its command line, beside those for the runtime
 * @param extra added to its environment
 * @throws SetupFailure when it failed; its own words were shown
 */
export async function runBuilder(
  sentence: string,
  runtime: Runtime,
  args: readonly string[],
  extra: Readonly<Record<string, string>> = {},
): Promise<void> {
  const builder = join(repositoryRoot, 'node_modules', 'electron-builder', 'cli.js')
  const signing = signingOptions(process.platform, process.env)
  const { code, stdout, stderr } = await withProgress(sentence, () =>
    runCommand(
      process.execPath,
      [
        builder,
        ...args,
        '--publish',
        'never',
        `-c.electronDist=${runtime.directory}`,
        `-c.electronVersion=${runtime.version}`,
        ...signing.args,
      ],
      {
        cwd: repositoryRoot,
        env: {
          ...(existsSync(archiver) ? { ELECTRON_BUILDER_7ZIP_PATH: archiver } : {}),
          ...process.env,
          ...extra,
          ...signing.env,
        },
      },
    ),
  )
  if (code === 0) return
  process.stderr.write(stdout + stderr)
  throw new SetupFailure(`The app could not be packaged: electron-builder ended with ${code}.`)
}
