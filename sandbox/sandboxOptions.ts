import type { KickApp } from './kickApps.ts'
import type { Scenario } from './scenario.ts'
import type { ConsentMode, LeaderboardShape } from './switches.ts'

/** All optional: without any, a channel with 140 gifters that behaves as Kick does. */
export interface SandboxOptions {
  /** 0, the default, takes a free port. */
  port?: number
  host?: string
  /** The same seed plays the same channel. */
  seed?: number
  scenario?: Scenario
  leaderboardShape?: LeaderboardShape
  consent?: ConsentMode
  /** Registered redirect URIs of the default app, compared exactly. */
  redirectUris?: string[]
  clientId?: string
  clientSecret?: string
  /** More apps beside the default one. */
  apps?: KickApp[]
  /** The scopes ticked in the settings of the default app; all by default. */
  grantedScopes?: string[]
  strictRefresh?: boolean
  missingScopeStatus?: 401 | 403
  appTokenBoard?: boolean
  /** Where time comes from, UTC milliseconds. */
  clock?: () => number
  /** Lets the clock stand at this instant (UTC milliseconds); then only `advance` moves it. */
  now?: number
  /** Plays a step of the scenario again and again. */
  play?: { everyMs: number }
}
