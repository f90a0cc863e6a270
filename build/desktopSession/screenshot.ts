import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { runCommand } from '../terminal/runCommand.ts'
import { waitForWindow } from './waitForWindow.ts'

/** Pictures taken at most until two in a row are alike; something may move for ever. */
const mostPictures = 10

/**
 * Takes a picture of the whole desktop, or of one window, once it stands still: what has just
 * appeared is often half drawn.
 *
 * @param env the session's environment
 * @param file where the PNG goes; its folder is made
 * @param title of the window; waited for if it is not there yet
 * @throws Error when the picture could not be taken
 */
export async function screenshot(
  env: Record<string, string>,
  file: string,
  title?: string,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const target = title === undefined ? 'root' : await waitForWindow(env, { title })
  let before: Buffer | undefined
  for (let taken = 0; taken < mostPictures; taken += 1) {
    const now = await take(env, target, file)
    if (before?.equals(now)) return
    before = now
  }
}

async function take(env: Record<string, string>, target: string, file: string): Promise<Buffer> {
  // Times of day inside the file would make equal pictures differ.
  const bare = ['-define', 'png:exclude-chunks=date,time']
  const { code, stderr } = await runCommand('import', ['-window', target, ...bare, file], { env })
  if (code !== 0) throw new Error(`The picture ${file} could not be taken: ${stderr.trim()}`)
  return readFile(file)
}
