import type { PlaceInWindow, Snooze } from '../../contract/channels.ts'

/** What a click in a native menu asks for. */
export type MenuCommand =
  | {
      do:
        | 'signIn'
        | 'cancelSignIn'
        | 'refreshNow'
        | 'showBoard'
        | 'signOut'
        | 'leaveSandbox'
        | 'quit'
    }
  | { do: 'copyName' | 'copyLine' | 'openOnKick'; userId: string }
  | { do: 'snooze'; for: Snooze }
  | ({ do: 'openPage' } & PlaceInWindow)
  /** Where the window was left. */
  | { do: 'openWindow' }

/** A native menu as plain data, so that it can be compared and tested without Electron. */
export type MenuEntry =
  | { kind: 'command'; label: string; enabled: boolean; command: MenuCommand }
  | { kind: 'submenu'; label: string; enabled: boolean; entries: MenuEntry[] }
  | { kind: 'note'; label: string }
  | { kind: 'separator' }
