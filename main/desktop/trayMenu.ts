import type { AccountView, AppState, BoardView } from '../../contract/state.ts'
import { chosenBoard } from './chosenBoard.ts'
import type { MenuCommand, MenuEntry } from './menuEntry.ts'
import { menuLabel } from './menuLabel.ts'
import { plainText } from './plainText.ts'
import { snoozeMenu } from './snoozeMenu.ts'
import type { DesktopTextKey, Words } from './words.ts'

const rows = 10
const nameLimit = 40

/**
 * The tray's menu. It is enough to use the application, because on Linux a click on the icon may
 * never arrive. Holds no running age, so that it changes only when something happened.
 */
export function trayMenu(state: AppState, words: Words, now: number): MenuEntry[] {
  const { account, board } = chosenBoard(state)
  const command = (key: DesktopTextKey, command: MenuCommand, enabled = true): MenuEntry => ({
    kind: 'command',
    label: words.say(key),
    enabled,
    command,
  })
  const separator: MenuEntry = { kind: 'separator' }
  const signInUnderWay = !['idle', 'failed'].includes(state.signIn.step)
  const signedOut = !account || account.freshness === 'signed-out'

  const head: MenuEntry[] = []
  if (state.world !== 'kick') head.push({ kind: 'note', label: words.say('tray.head.sandbox') })
  if (account) head.push(...headOf(account, board, words, state.settings.period))
  if (board) head.push(...board.rows.slice(0, rows).map((row) => rowEntry(row, words)))

  const signIn: MenuEntry[] = []
  if (signInUnderWay) signIn.push(command('tray.cancelSignIn', { do: 'cancelSignIn' }))
  else if (signedOut) signIn.push(command('tray.signIn', { do: 'signIn' }))

  return [
    ...head,
    ...(head.length > 0 ? [separator] : []),
    ...signIn,
    command('tray.showBoard', { do: 'showBoard' }),
    command('tray.openWindow', { do: 'openWindow' }),
    command('tray.refreshNow', { do: 'refreshNow' }, !signedOut),
    {
      kind: 'submenu',
      label: words.say('tray.snooze'),
      enabled: account !== null,
      entries: snoozeMenu(state.settings, words, now),
    },
    separator,
    command('tray.settings', { do: 'openPage', page: 'settings' }),
    ...(state.world === 'trial' ? [command('tray.leaveSandbox', { do: 'leaveSandbox' })] : []),
    ...(account ? [command('tray.signOut', { do: 'signOut' })] : []),
    command('tray.quit', { do: 'quit' }),
  ]
}

function headOf(
  account: AccountView,
  board: BoardView | null,
  words: Words,
  chosenPeriod: BoardView['period'],
): MenuEntry[] {
  const channel = plainText(account.name || account.slug || account.id, nameLimit)
  const period = words.say(`tray.period.${chosenPeriod}`)
  const time = board ? words.time(board.readAt) : ''
  const note = (key: DesktopTextKey): MenuEntry => ({
    kind: 'note',
    label: menuLabel(words.say(key, { channel, period, time })),
  })
  const trouble = {
    fresh: 'tray.head.fresh',
    reading: 'tray.head.reading',
    stale: board ? 'tray.head.stale' : 'tray.head.fresh',
    offline: board ? 'tray.head.offline' : 'tray.head.fresh',
    'signed-out': 'tray.head.signedOut',
  } as const
  const first = note(trouble[account.freshness])
  return board?.rows.length === 0 ? [first, note('tray.head.empty')] : [first]
}

function rowEntry(row: BoardView['rows'][number], words: Words): MenuEntry {
  const name = plainText(row.name, nameLimit) || words.say('tray.unnamed', { userId: row.userId })
  return {
    kind: 'command',
    label: menuLabel(
      words.say('tray.row', { rank: row.rank, name, amount: words.number(row.amount) }),
    ),
    enabled: true,
    command: { do: 'openPage', page: 'gifters', userId: row.userId },
  }
}
