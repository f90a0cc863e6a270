import type { MenuRequest } from '../../contract/channels.ts'
import type { AppState } from '../../contract/state.ts'
import { chosenBoard } from './chosenBoard.ts'
import { findGifter } from './findGifter.ts'
import { kickProfileLink } from './kickProfileLink.ts'
import type { MenuCommand, MenuEntry } from './menuEntry.ts'
import { snoozeMenu } from './snoozeMenu.ts'
import type { DesktopTextKey, Words } from './words.ts'

/** The native menu that a page asks for; empty when what it is about is no longer there. */
export function pageMenu(
  request: MenuRequest,
  state: AppState,
  words: Words,
  now: number,
): MenuEntry[] {
  const command = (key: DesktopTextKey, command: MenuCommand, enabled = true): MenuEntry => ({
    kind: 'command',
    label: words.say(key),
    enabled,
    command,
  })
  const { account } = chosenBoard(state)

  switch (request.menu) {
    case 'snooze':
      return snoozeMenu(state.settings, words, now)
    case 'gifter': {
      const { userId } = request
      const row = findGifter(state, userId, words)
      if (!row) return []
      return [
        command('pageMenu.openPage', { do: 'openPage', page: 'gifters', userId }),
        command('pageMenu.copyName', { do: 'copyName', userId }, row.name !== ''),
        command('pageMenu.copyLine', { do: 'copyLine', userId }),
        command(
          'pageMenu.openOnKick',
          { do: 'openOnKick', userId },
          kickProfileLink(row.name) !== null,
        ),
      ]
    }
    case 'more': {
      const active = account !== null && account.freshness !== 'signed-out'
      return [
        command('tray.refreshNow', { do: 'refreshNow' }, active),
        command('tray.settings', { do: 'openPage', page: 'settings' }),
        command('pageMenu.openWindow', { do: 'openWindow' }),
        { kind: 'separator' },
        ...(account ? [command('tray.signOut', { do: 'signOut' })] : []),
        ...(state.world === 'trial' ? [command('tray.leaveSandbox', { do: 'leaveSandbox' })] : []),
        command('tray.quit', { do: 'quit' }),
      ]
    }
  }
}
