import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { endProcess } from '../terminal/endProcess.ts'
import { asPerson } from '../unprivileged/asPerson.ts'
import type { Person } from '../unprivileged/Person.ts'

/** A program of the session that was started and can be ended. */
export interface StartedProgram {
  readonly child: ChildProcess
  /** Its last words on stderr, for the error of whoever waits for it in vain. */
  lastWords(): string
  end(): Promise<void>
}

export interface ProgramOptions {
  readonly person: Person
  readonly env: Record<string, string>
  readonly cwd: string
  /** What the program reads. */
  readonly input?: string
  /** Opens descriptor 3 for reading by us. */
  readonly answers?: boolean
}

/** Starts a program as the person, out of reach of the terminal's Ctrl+C, which is ours to handle. */
export function startProgram(
  command: string,
  args: readonly string[],
  { person, env, cwd, input, answers }: ProgramOptions,
): StartedProgram {
  const stdio: StdioOptions = [input === undefined ? 'ignore' : 'pipe', 'ignore', 'pipe']
  if (answers) stdio.push('pipe')
  const [program, all] = asPerson(person, command, args)
  const child = spawn(program, all, { env, cwd, stdio, detached: true })
  let words = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-2_000)
  })
  child.on('error', (error) => (words += error.message))
  if (input !== undefined) {
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  }
  return { child, lastWords: () => words.trim(), end: () => endProcess(child) }
}
