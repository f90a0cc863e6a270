import type { PlaceInWindow } from '../../contract/channels.ts'
import type { Engine } from '../engine/Engine.ts'
import { findGifter } from './findGifter.ts'
import { gifterLine } from './gifterLine.ts'
import { kickProfileLink } from './kickProfileLink.ts'
import type { MenuCommand } from './menuEntry.ts'
import type { Words } from './words.ts'

export interface MenuRunnerNeeds {
  /** The engine that is on show. */
  engine(): Engine
  words: Words
  showBoard(): void
  /** Null: where the window was left. */
  openPage(place: PlaceInWindow | null): void
  leaveSandbox(): Promise<unknown>
  openExternal(address: string): Promise<void>
  copy(text: string): void
  quit(): void
}

/** Does what was clicked in the tray's menu or in a menu of a page. */
export function createMenuRunner(needs: MenuRunnerNeeds): (command: MenuCommand) => void {
  const { words } = needs

  return (command) => {
    const { handlers, state } = needs.engine()
    switch (command.do) {
      case 'signIn':
        return signIn()
      case 'cancelSignIn':
        return void handlers.cancelSignIn(undefined)
      case 'refreshNow':
        return void handlers.refreshNow(undefined)
      case 'showBoard':
        return needs.showBoard()
      case 'signOut':
        return void handlers.signOut(undefined)
      case 'leaveSandbox':
        return void needs.leaveSandbox()
      case 'quit':
        return needs.quit()
      case 'copyName':
      case 'copyLine': {
        const what = command.do === 'copyName' ? 'name' : 'line'
        const text = gifterLine(state(), command.userId, what, words)
        return text === null ? undefined : needs.copy(text)
      }
      case 'openOnKick': {
        const row = findGifter(state(), command.userId, words)
        const address = row ? kickProfileLink(row.name) : null
        return address ? void needs.openExternal(address).catch(() => undefined) : undefined
      }
      case 'snooze':
        return void handlers.snooze({ for: command.for })
      case 'openPage':
        return needs.openPage(
          command.userId ? { page: command.page, userId: command.userId } : { page: command.page },
        )
      case 'openWindow':
        return needs.openPage(state().accounts.length > 0 ? null : { page: 'welcome' })
    }
  }

  /** Straight to the browser where the Kick app is known, else to the page that asks for it. */
  async function begin(): Promise<void> {
    const { handlers } = needs.engine()
    const outcome = await handlers.signIn(undefined)
    // The board says how a locked keychain is opened.
    if (outcome.ok || outcome.problem.code === 'keychain-locked') needs.showBoard()
    else needs.openPage({ page: 'welcome' })
  }

  function signIn(): void {
    void begin()
  }
}
