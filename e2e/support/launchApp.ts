import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import type { DesktopSession } from '../../build/desktopSession/startDesktopSession.ts'
import { findTrayItem, type TrayItem } from '../../build/desktopSession/trayItem.ts'
import { waitUntil } from '../../build/terminal/waitUntil.ts'

/** The packaged app while it runs. */
export interface RunningApp {
  /** Playwright's hold on the main process. */
  readonly electron: ElectronApplication
  readonly pid: number
  readonly profile: string
  /** Its tray item, looked for anew at each call, since it is made anew with each tray host. */
  readonly tray: TrayItem
  /** The page of the popover or the window, waited for if it is not there yet. */
  page(name: 'popover' | 'window'): Promise<Page>
  /** Whether the window of this title is on the screen and has the keyboard. */
  isShown(title: 'Kickboard popover' | 'Kickboard'): Promise<boolean>
  /** Everything that it has written to stdout and stderr. */
  output(): string
  /** Chooses "Quit Kickboard" and waits for the end. */
  quit(): Promise<void>
  /** Ends it, whatever it is doing. */
  kill(): Promise<void>
}

export interface LaunchOptions {
  readonly desktop: DesktopSession
  readonly binary: string
  readonly profile: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** What there is to see when it has started; a desktop without a tray has only the window. */
  readonly appearsAs: 'tray item' | 'window'
}

/** Starts the app as the desktop's person, with Chromium's sandbox, and waits until it is there. */
export async function launchApp(options: LaunchOptions): Promise<RunningApp> {
  const { desktop, binary, profile, args, env, appearsAs } = options
  const electron = await _electron.launch({
    executablePath: await desktop.makeLauncher(binary),
    // Otherwise Playwright would add --no-sandbox.
    chromiumSandbox: true,
    // Otherwise it would pretend that the system is light.
    colorScheme: null,
    args: [`--user-data-dir=${profile}`, ...args],
    env: { ...desktop.env, ...env },
    cwd: desktop.folders.home,
  })
  keepAsking(electron)
  const child = electron.process()
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  const ended = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    child.once('exit', () => resolve())
  })
  const kill = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    await ended
  }
  const pid = child.pid ?? -1
  try {
    const tray = currentTrayItem(() => findTrayItem(desktop.bus, pid))
    if (appearsAs === 'tray item') await tray.status()
    else await electron.firstWindow()
    return {
      electron,
      pid,
      profile,
      tray,
      page: (name) =>
        waitUntil(`The page of the ${name}`, () =>
          electron.windows().find((page) => pageName(page) === name),
        ),
      isShown: (title) =>
        electron.evaluate(
          ({ BrowserWindow }, title) =>
            BrowserWindow.getAllWindows().some(
              (window) => window.title === title && window.isVisible() && window.isFocused(),
            ),
          title,
        ),
      output: () => output,
      async quit() {
        await tray.click('Quit Kickboard').catch((error: unknown) => {
          // With no window open it may have ended before its answer.
          if (!String(error).includes('disconnected')) throw error
        })
        await ended
      },
      kill,
    }
  } catch (error) {
    await kill()
    throw new Error(`The app did not come as a ${appearsAs}. It said: ${output}`, { cause: error })
  }
}

/**
 * The inspector holds an answer weakly, and a collection between question and answer loses it. What
 * these tests ask may be asked twice.
 */
function keepAsking(electron: ElectronApplication): void {
  const evaluate = electron.evaluate.bind(electron) as (...args: unknown[]) => Promise<unknown>
  const again = async (...args: unknown[]): Promise<unknown> => {
    try {
      return await evaluate(...args)
    } catch (error) {
      if (!String(error).includes('was garbage collected')) throw error
      return again(...args)
    }
  }
  electron.evaluate = again as ElectronApplication['evaluate']
}

function currentTrayItem(find: () => Promise<TrayItem>): TrayItem {
  // An item that is being made anew may go between two calls.
  const ask = async <Answer>(question: (item: TrayItem) => Promise<Answer>): Promise<Answer> =>
    question(await find()).catch(async () => question(await find()))
  return {
    status: () => ask((item) => item.status()),
    tooltip: () => ask((item) => item.tooltip()),
    icons: () => ask((item) => item.icons()),
    menu: () => ask((item) => item.menu()),
    click: async (label, limit) =>
      (await find()).click(label, limit).catch(async (error: unknown) => {
        // Another menu took the place of the one that was read, so nothing was clicked.
        if (!String(error).includes('error occurred in Event')) throw error
        return (await find()).click(label, limit)
      }),
    activate: async () => (await find()).activate(),
  }
}

function pageName(page: Page): string {
  const address = page.url()
  return URL.canParse(address) ? new URL(address).pathname.slice(1) : ''
}
