import type { HttpBindings } from '@hono/node-server'
import type { Grants } from './grants.ts'
import type { KickApp } from './kickApps.ts'
import type { Switches } from './switches.ts'
import type { World } from './world.ts'

/** What every route of the sandbox works on. */
export interface Kick {
  /** Origin of the sandbox, without a slash at the end. */
  origin: string
  world: World
  apps: KickApp[]
  grants: Grants
  switches: Switches
}

/** Hono's environment: the raw Node request and answer are at hand in every route. */
export interface KickEnvironment {
  Bindings: HttpBindings
}
