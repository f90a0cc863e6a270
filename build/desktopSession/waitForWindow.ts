import { runCommand } from '../terminal/runCommand.ts'
import { waitUntil } from '../terminal/waitUntil.ts'

/**
 * Waits for a visible window.
 *
 * @param env the session's environment
 * @param by its whole title, or its class (WM_CLASS)
 * @param limit in ms
 * @returns its X11 id
 */
export async function waitForWindow(
  env: Record<string, string>,
  by: { readonly title: string } | { readonly className: string },
  limit = 15_000,
): Promise<string> {
  const [name, option] = 'title' in by ? [by.title, '--name'] : [by.className, '--class']
  const pattern = `^${name.replaceAll(/[^\w -]/g, '.')}$`
  return waitUntil(
    `A window "${name}"`,
    async () => {
      const search = ['search', '--onlyvisible', option, pattern]
      const { stdout } = await runCommand('xdotool', search, { env })
      return stdout.trim().split('\n').at(-1) || undefined
    },
    limit,
  )
}
