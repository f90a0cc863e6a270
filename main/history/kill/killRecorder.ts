import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('recordForever.ts', import.meta.url))

/**
 * Lets a process record into `path` and kills it, without a warning, amid what comes after it said
 * `readings` of them; with 0 while it opens the file.
 *
 * @returns the number of the last reading that it said, null for none
 * @throws Error when it ended by itself
 */
export async function killRecorder(path: string, readings: number): Promise<number | null> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said: number | null = null
  let count = -1
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('close', (_, signal) => resolve(signal))
  })
  for await (const line of createInterface({ input: child.stdout })) {
    count += 1
    if (line !== 'begun') said = Number(line)
    if (count >= readings) child.kill('SIGKILL')
  }
  if ((await ended) !== 'SIGKILL') throw new Error('The recording process ended by itself.')
  return said
}
