import type { Problem } from '../../contract/problem.ts'
import type { AppState, Computer } from '../../contract/state.ts'
import type { Cipher } from '../account/cipher.ts'
import type { Credentials } from '../account/credentials.ts'
import type { CallbackTexts } from '../account/resultPage.ts'
import type { Clock } from '../clock.ts'
import type { History } from '../history/History.ts'
import type { Fetch } from '../kick/Fetch.ts'
import type { Log } from '../log.ts'
import type { SettingsStore } from '../settings/createSettings.ts'

/** What an engine is given by the application, or by a test. */
export interface EngineOptions {
  world: AppState['world']
  version: string
  apiOrigin: string
  idOrigin: string
  /** Profile folder; null writes nothing there (the sandbox that leaves no trace). */
  folder: string | null
  avatarFolder: string
  fetch: Fetch
  userAgent: string
  cipher: Cipher
  settings: SettingsStore
  /** What was; null where nothing is kept. */
  history: History | null
  /** What was found wrong before the engine began. */
  problems: readonly Problem[]
  /** From the environment; used until the user saves others. */
  defaultCredentials: Credentials | null
  /** Why no sign-in can begin here, null where it can. */
  signInRefused: Problem | null
  callbackTexts: CallbackTexts
  computer: Computer
  openBrowser: (url: string) => Promise<void>
  clock: Clock
  random: () => number
  log: Log
}
