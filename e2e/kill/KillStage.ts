import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DesktopSession } from '../../build/desktopSession/startDesktopSession.ts'
import type { Person } from '../../build/unprivileged/Person.ts'
import type { Sandbox } from '../../sandbox/startSandbox.ts'
import { makeProfile } from '../support/makeProfile.ts'
import { startKillable, type KillableApp } from './startKillable.ts'
import { firstPromise, type Promised } from './Promised.ts'

/** What a run of kills is played on; the caller opens it and closes it. */
export interface KillWorld {
  readonly session: DesktopSession
  readonly person: Person
  readonly binary: string
  readonly sandbox: Sandbox
  /** Where the app listens for the callback. */
  readonly port: number
}

/** One profile on this world, the app that runs on it, and what that app has acknowledged. */
export interface KillStage extends KillWorld {
  /** The app that was started last. */
  app(): KillableApp
  profile(): string
  /** Where the app leaves its temporary files. */
  readonly temporary: string
  promised: Promised
  /**
   * Starts the app on the profile. The client's credentials are in its environment only while no
   * sign-in was acknowledged: afterwards those of the vault have to do.
   */
  start(): void
  /** Kills whatever runs and takes a fresh profile, for which nothing is promised. */
  renew(): Promise<void>
  removeAvatars(): Promise<void>
  close(): Promise<void>
}

export async function openKillStage(world: KillWorld): Promise<KillStage> {
  const { session, person, binary, sandbox, port } = world
  const freshProfile = () => makeProfile(session, person, { port })
  let profile = await freshProfile()
  let app: KillableApp | undefined
  const stage: KillStage = {
    ...world,
    temporary: await session.makeProfile(),
    promised: firstPromise(port),
    profile: () => profile,
    app() {
      if (!app) throw new Error('The app was not started yet.')
      return app
    },
    start() {
      const origins = [`--kick-api=${sandbox.url}`, `--kick-id=${sandbox.url}`]
      const credentials = {
        KICKBOARD_CLIENT_ID: sandbox.clientId,
        KICKBOARD_CLIENT_SECRET: sandbox.clientSecret,
      }
      app = startKillable({
        session,
        binary,
        args: [`--user-data-dir=${profile}`, ...origins],
        env: {
          TMPDIR: stage.temporary,
          ...(stage.promised.signedIn ? {} : credentials),
        },
      })
    },
    async renew() {
      await app?.kill()
      const former = profile
      profile = await freshProfile()
      stage.promised = firstPromise(port)
      await rm(former, { recursive: true, force: true })
      // What belonged to that profile is nobody's any more.
      for (const name of await readdir(stage.temporary))
        await rm(join(stage.temporary, name), { recursive: true, force: true })
    },
    removeAvatars: () => rm(join(profile, 'avatars'), { recursive: true, force: true }),
    close: async () => app?.kill(),
  }
  return stage
}
