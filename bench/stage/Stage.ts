import type { DesktopSession } from '../../build/desktopSession/startDesktopSession.ts'
import type { Sandbox } from '../../sandbox/startSandbox.ts'
import type { Screen } from '../screen/watchScreen.ts'
import type { TrayWatch } from '../screen/watchTrays.ts'

/** Where everything is measured: one desktop, one sandbox, one profile that is signed in. */
export interface Stage {
  readonly desktop: DesktopSession
  readonly sandbox: Sandbox
  readonly screen: Screen
  readonly trays: TrayWatch
  /** Path of Kickboard's binary. */
  readonly kickboard: string
  /** Path of the bare app's binary. */
  readonly bare: string
  /** Profile folder of Kickboard, signed in at the sandbox, with a cached board. */
  readonly profile: string
}
