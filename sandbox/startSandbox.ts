import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import type { SandboxControl } from './control.ts'
import { createControl } from './control.ts'
import { controlRoutes } from './controlRoutes.ts'
import { createFaultQueue } from './faults/faultQueue.ts'
import { frontDoor } from './frontDoor.ts'
import { createGrants } from './grants.ts'
import type { Kick, KickEnvironment } from './kick.ts'
import { kickScopes } from './kickApps.ts'
import { listen } from './listen.ts'
import { createRequestLog } from './requestLog.ts'
import { createSandboxClock } from './sandboxClock.ts'
import type { SandboxOptions } from './sandboxOptions.ts'
import { seedScenario } from './scenario.ts'
import { createWorld, starlightId } from './world.ts'

/** A running Kick in a box. */
export interface Sandbox {
  /** `http://127.0.0.1:PORT`: serves the paths of id.kick.com and of api.kick.com. */
  url: string
  /** The app that is registered there. */
  clientId: string
  clientSecret: string
  /** The channel that the boards are about. */
  channel: { userId: number; username: string }
  control: SandboxControl
  /** Ends the listener, all connections and the play. */
  close(): Promise<void>
}

/**
 * Starts a local double of id.kick.com and api.kick.com.
 *
 * @throws Error with `code` (EADDRINUSE, EACCES ...) when it cannot listen
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const host = options.host ?? '127.0.0.1'
  const clientId = options.clientId ?? 'sandbox-client'
  const clientSecret = options.clientSecret ?? 'sandbox-secret'
  const scenario = options.scenario ?? 'channel'
  const clock = createSandboxClock(options)
  const world = createWorld(clock, options.seed ?? 1)
  seedScenario(world, scenario)

  const defaultApp = {
    clientId,
    clientSecret,
    redirectUris: options.redirectUris ?? ['http://localhost:28135/callback'],
    scopes: options.grantedScopes ?? [...kickScopes],
  }
  const kick: Kick = {
    origin: '',
    world,
    apps: [defaultApp, ...(options.apps ?? [])],
    grants: createGrants(clock),
    switches: {
      consent: options.consent ?? 'ask',
      shape: options.leaderboardShape ?? 'lists',
      strictRefresh: options.strictRefresh ?? false,
      missingScopeStatus: options.missingScopeStatus ?? 401,
      appTokenBoard: options.appTokenBoard,
    },
  }
  const faults = createFaultQueue()
  const log = createRequestLog()
  const closing = new AbortController()
  const control = createControl(kick, { faults, log, scenario })

  const site = new Hono<KickEnvironment>()
  site.route('/', controlRoutes(control))
  site.route('/', frontDoor(kick, { faults, log, closing: closing.signal }))
  const server = createAdaptorServer({ fetch: site.fetch }) as Server
  const port = await listen(server, options.port ?? 0, host)
  kick.origin = `http://${host.includes(':') ? `[${host}]` : host}:${port}`

  const timer = options.play && setInterval(() => control.advanceScenario(), options.play.everyMs)

  return {
    url: kick.origin,
    clientId,
    clientSecret,
    channel: { userId: starlightId, username: 'starlight' },
    control,
    async close() {
      clearInterval(timer)
      closing.abort()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}
