import { mkdir } from 'node:fs/promises'
import type { ProgramOptions, StartedProgram } from './startProgram.ts'
import { startProgram } from './startProgram.ts'

/**
 * Starts a virtual display with a number that is free.
 *
 * @param width physical px
 * @param height physical px
 * @returns the display's name, such as ":5"
 * @throws Error with Xvfb's words when it does not start
 */
export async function startDisplay(
  width: number,
  height: number,
  options: Omit<ProgramOptions, 'answers' | 'input'>,
): Promise<{ display: string; program: StartedProgram }> {
  // Only root may make this folder, and on a fresh system nobody has yet.
  if (process.getuid?.() === 0) await makeSocketFolder()
  const screen = `${width}x${height}x24`
  const program = startProgram(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-dpi', '96', '-noreset'],
    { ...options, answers: true },
  )
  const display = await new Promise<string>((resolve, reject) => {
    program.child.stdio[3]?.once('data', (text: Buffer) => resolve(`:${String(text).trim()}`))
    program.child.once('exit', () =>
      reject(new Error(`The virtual display did not start: ${program.lastWords()}`)),
    )
    program.child.once('error', reject)
  })
  return { display, program }
}

async function makeSocketFolder(): Promise<void> {
  const before = process.umask(0)
  try {
    await mkdir('/tmp/.X11-unix', { recursive: true, mode: 0o1777 })
  } finally {
    process.umask(before)
  }
}
