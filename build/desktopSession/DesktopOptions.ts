import type { Person } from '../unprivileged/Person.ts'

/** What kind of desktop to start. Whatever is left out is as on an ordinary one. */
export interface DesktopOptions {
  readonly person: Person
  /** Logical px, default 1280 by 800. */
  readonly width?: number
  readonly height?: number
  /** Physical px per logical px, 1 or 2. */
  readonly scale?: 1 | 2
  /**
   * A panel that hosts tray items. `false`: there is a panel, but no tray. `later`: there is no panel
   * before the session's `panel.start()`.
   */
  readonly trayHost?: boolean | 'later'
  /** An unlocked keyring as org.freedesktop.secrets. */
  readonly keyring?: boolean
  /**
   * Who answers for notifications: `desktop` draws them, `recorder` notes them down for a test,
   * `refuser` answers each with an error, `none` leaves the name without an owner.
   */
  readonly notifications?: 'desktop' | 'recorder' | 'refuser' | 'none'
}
