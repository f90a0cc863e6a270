import { watch } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { waitUntil } from '../../terminal/waitUntil.ts'
import { visit, type Decision, type FinalPage } from './visit.ts'

/** The user's browser in a session that has none: played by us, outside the app. */
export interface Browser {
  /** Addresses that the app wanted opened, in order. They hold no secret, but a one-time state. */
  readonly opened: readonly string[]
  /** Pages on which visits ended, in order; a visit that failed is an Error. */
  readonly pages: readonly (FinalPage | Error)[]
  /**
   * The nth page (from 0), waited for if need be.
   *
   * @param limit in ms
   * @throws the visit's error, or an Error when there is no page within the limit
   */
  waitForPage(index?: number, limit?: number): Promise<FinalPage>
  /** Waits until the app has asked for the nth address (from 0). */
  waitForOpened(index?: number, limit?: number): Promise<string>
  /** What it does with addresses from now on. */
  decide(decision: Decision | 'ignore'): void
  close(): void
}

/**
 * Opens what the app hands to `xdg-open`.
 *
 * @param folder the session's `folders.browser`
 * @param first what it does on the consent page; `ignore` never goes there
 */
export function startBrowser(folder: string, first: Decision | 'ignore' = 'approve'): Browser {
  let decision = first
  const opened: string[] = []
  const pages: (FinalPage | Error)[] = []

  async function pickUp(): Promise<void> {
    for (const name of await readdir(folder)) {
      if (!name.startsWith('visit-')) continue
      const file = join(folder, name)
      const address = await readFile(file, 'utf8').catch(() => undefined)
      if (address === undefined) continue
      await rm(file, { force: true })
      opened.push(address)
      if (decision !== 'ignore') void follow(address, decision)
    }
  }
  async function follow(address: string, what: Decision): Promise<void> {
    pages.push(
      await visit(address, what).catch((error: unknown) =>
        error instanceof Error ? error : new Error(String(error)),
      ),
    )
  }

  let turn = Promise.resolve()
  const look = () => {
    turn = turn.then(pickUp).catch(() => {})
  }
  const watcher = watch(folder, look)
  look()
  return {
    opened,
    pages,
    async waitForPage(index = 0, limit = 20_000) {
      const page = await waitUntil('A page in the browser', () => pages[index], limit)
      if (page instanceof Error) throw page
      return page
    },
    waitForOpened: (index = 0, limit = 20_000) =>
      waitUntil('An address for the browser', () => opened[index], limit),
    decide: (next) => void (decision = next),
    close: () => watcher.close(),
  }
}
