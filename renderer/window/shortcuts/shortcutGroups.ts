import type { TextKey } from '../../ui/textKey.ts'

/** A key's name: a word of the catalogue, or the sign on it. */
export type KeyName = { word: TextKey } | { sign: string }

export interface Shortcut {
  what: TextKey
  /** Each a way to do it, as keys that are pressed together. */
  ways: readonly (readonly KeyName[])[]
}

export interface ShortcutGroup {
  title: TextKey
  shortcuts: readonly Shortcut[]
}

const word = (key: TextKey): KeyName => ({ word: key })
const sign = (key: string): KeyName => ({ sign: key })

/** All shortcuts of the window, by where they work. On a Mac the command keys are others. */
export function shortcutGroups(mac: boolean): readonly ShortcutGroup[] {
  const command = mac ? sign('⌘') : word('boardPage.shortcuts.ctrl')
  const alt = word('boardPage.shortcuts.alt')
  return [
    {
      title: 'boardPage.shortcuts.anywhere',
      shortcuts: [
        {
          what: 'boardPage.shortcuts.pages',
          ways: ['1', '2', '3', '4'].map((digit) => [command, sign(digit)]),
        },
        {
          what: 'boardPage.shortcuts.back',
          ways: mac
            ? [
                [command, sign('[')],
                [command, sign(']')],
              ]
            : [
                [alt, sign('←')],
                [alt, sign('→')],
              ],
        },
        { what: 'boardPage.shortcuts.refresh', ways: [[command, sign('R')]] },
        { what: 'boardPage.shortcuts.show', ways: [[sign('?')]] },
        { what: 'boardPage.shortcuts.close', ways: [[word('boardPage.shortcuts.esc')]] },
      ],
    },
    {
      title: 'boardPage.shortcuts.onBoard',
      shortcuts: [
        { what: 'boardPage.shortcuts.search', ways: [[sign('/')]] },
        {
          what: 'boardPage.shortcuts.toRows',
          ways: [[word('boardPage.shortcuts.enter')], [sign('↓')]],
        },
      ],
    },
    {
      title: 'boardPage.shortcuts.inRows',
      shortcuts: [
        { what: 'boardPage.shortcuts.move', ways: [[sign('↑')], [sign('↓')]] },
        {
          what: 'boardPage.shortcuts.page',
          ways: [[word('boardPage.shortcuts.pageUp')], [word('boardPage.shortcuts.pageDown')]],
        },
        {
          what: 'boardPage.shortcuts.ends',
          ways: [[word('boardPage.shortcuts.home')], [word('boardPage.shortcuts.end')]],
        },
        { what: 'boardPage.shortcuts.open', ways: [[word('boardPage.shortcuts.enter')]] },
        { what: 'boardPage.shortcuts.menu', ways: [[word('boardPage.shortcuts.menuKey')]] },
        { what: 'boardPage.shortcuts.copy', ways: [[command, sign('C')]] },
      ],
    },
  ]
}
