import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { exitOf } from '../terminal/exitOf.ts'
import { repositoryRoot } from '../terminal/repositoryRoot.ts'

/**
 * Runs a command-line tool of node_modules in the repository, its words going to the terminal.
 *
 * @param name of its command, such as "vitest"
 * @returns its exit code
 */
export function runTool(
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const command = join(repositoryRoot, 'node_modules', '.bin', name)
  const windows = process.platform === 'win32'
  return exitOf(
    spawn(windows ? `"${command}.cmd"` : command, args, {
      cwd: repositoryRoot,
      stdio: 'inherit',
      shell: windows,
      env: { ...process.env, ...env },
    }),
  )
}
