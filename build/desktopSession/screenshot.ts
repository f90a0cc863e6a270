import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { runCommand } from '../terminal/runCommand.ts'
import { waitUntil } from '../terminal/waitUntil.ts'

/**
 * Takes a picture of the whole desktop, or of one window.
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
  const target = title === undefined ? 'root' : await findWindow(env, title)
  const { code, stderr } = await runCommand('import', ['-window', target, file], { env })
  if (code !== 0) throw new Error(`The picture ${file} could not be taken: ${stderr.trim()}`)
}

async function findWindow(env: Record<string, string>, title: string): Promise<string> {
  const pattern = `^${title.replaceAll(/[^\w ]/g, '.')}$`
  return waitUntil(`A window "${title}"`, async () => {
    const search = ['search', '--onlyvisible', '--name', pattern]
    const { stdout } = await runCommand('xdotool', search, { env })
    return stdout.trim().split('\n').at(-1) || undefined
  })
}
