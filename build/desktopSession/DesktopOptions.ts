import type { Person } from '../unprivileged/Person.ts'

/** What kind of desktop to start. Whatever is left out is as on an ordinary one. */
export interface DesktopOptions {
  readonly person: Person
  /** Logical px, default 1280 by 800. */
  readonly width?: number
  readonly height?: number
  /** Physical px per logical px, 1 or 2. */
  readonly scale?: 1 | 2
  /** A panel that hosts tray items. Without it there is a panel, but no tray. */
  readonly trayHost?: boolean
  /** An unlocked keyring as org.freedesktop.secrets. */
  readonly keyring?: boolean
  /**
   * Who answers for notifications: `desktop` draws them, `recorder` notes them down for a test,
   * `none` leaves the name without an owner.
   */
  readonly notifications?: 'desktop' | 'recorder' | 'none'
}
