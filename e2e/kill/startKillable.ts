import { chromium, type Page } from '@playwright/test'
import type { DesktopSession } from '../../build/desktopSession/startDesktopSession.ts'
import { findTrayItem, type TrayItem } from '../../build/desktopSession/trayItem.ts'
import { waitUntil } from '../../build/terminal/waitUntil.ts'

/** The packaged app, started so that it can be killed with all its processes at any moment. */
export interface KillableApp {
  /** Its tray item, waited for. */
  tray(): Promise<TrayItem>
  /** The page of its popover, waited for. */
  popover(): Promise<Page>
  /** SIGKILL to every process of it in the same instant; resolves when the first one has gone. */
  kill(): Promise<void>
  /** What it said on stderr. */
  output(): string
}

export interface KillableOptions {
  readonly session: DesktopSession
  readonly binary: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/**
 * Starts the app and answers at once, before it has done anything. Its pages are reached through
 * Chromium's debugging port, which is there in the shipped app as well, where Node's is not.
 */
export function startKillable({ session, binary, args, env }: KillableOptions): KillableApp {
  const { child } = session.start(binary, [...args, '--remote-debugging-port=0'], env)
  const pid = child.pid ?? -1
  let output = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text))
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  let dead = false
  void gone.then(() => (dead = true))
  let leave: () => Promise<void> = async () => {}

  function alive(): void {
    if (dead) throw new Error(`The app ended by itself. It said: ${output}`)
  }

  async function connect(): Promise<Page> {
    const address = await waitUntil('The debugging port', () => {
      alive()
      return /DevTools listening on ws:\/\/(127\.0\.0\.1:\d+)/.exec(output)?.[1]
    })
    // Whoever connects while the page is being made may wait for it for ever.
    await waitUntil('The page of the popover', async () => {
      alive()
      const list = await pagesAt(address)
      return list.includes('/popover"') || undefined
    })
    return waitUntil('A hold on the popover', async () => {
      alive()
      const browser = await chromium
        .connectOverCDP(`http://${address}`, { timeout: 3_000 })
        .catch(() => undefined)
      leave = async () => browser?.close().catch(() => {})
      return browser
        ?.contexts()
        .flatMap((context) => context.pages())
        .find((page) => new URL(page.url()).pathname === '/popover')
    })
  }

  let page: Promise<Page> | undefined
  return {
    tray: () => findTrayItem(session.bus, pid),
    popover: () => (page ??= connect()),
    async kill() {
      if (!dead) process.kill(-pid, 'SIGKILL')
      await gone
      await leave()
    },
    output: () => output,
  }
}

/** What Chromium lists there, in JSON; nothing while the app does not answer. */
async function pagesAt(address: string): Promise<string> {
  try {
    const signal = AbortSignal.timeout(1_000)
    return await (await fetch(`http://${address}/json/list`, { signal })).text()
  } catch {
    return ''
  }
}
