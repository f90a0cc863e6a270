import { spawn, type SpawnOptions } from 'node:child_process'

/** What a command that has ended left behind. */
export interface CommandResult {
  /** Exit code; 128 and more when a signal ended it; 127 when it could not be started. */
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface CommandOptions extends Pick<SpawnOptions, 'cwd' | 'env' | 'uid' | 'gid'> {
  /** `show` passes the command's words through to the terminal, `keep` returns them. Default: keep. */
  readonly output?: 'show' | 'keep'
  /** In ms; the command is killed after it. */
  readonly timeLimit?: number
}

/** Runs a command to its end. Never throws: a command that cannot be started answers 127. */
export function runCommand(
  command: string,
  args: readonly string[],
  { output = 'keep', timeLimit, ...options }: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      ...options,
      stdio: output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      ...(timeLimit === undefined ? {} : { timeout: timeLimit, killSignal: 'SIGKILL' }),
    })
    let stdout = ''
    let stderr = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.once('error', (error) => resolve({ code: 127, stdout, stderr: error.message }))
    child.once('close', (code) => resolve({ code: code ?? 137, stdout, stderr }))
  })
}
