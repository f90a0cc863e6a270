import { expect, test as base } from '@playwright/test'
import { startBrowser, type Browser } from '../../build/desktopSession/browserShim/startBrowser.ts'
import type { DesktopOptions } from '../../build/desktopSession/DesktopOptions.ts'
import type { NotificationRecorder } from '../../build/desktopSession/notificationRecorder.ts'
import {
  startDesktopSession,
  type DesktopSession,
} from '../../build/desktopSession/startDesktopSession.ts'
import { closeInReverse } from '../../build/terminal/closeInReverse.ts'
import { findPerson } from '../../build/unprivileged/findPerson.ts'
import type { Person } from '../../build/unprivileged/Person.ts'
import type { SettingsPatch } from '../../contract/settings.ts'
import type { SandboxOptions } from '../../sandbox/sandboxOptions.ts'
import { startSandbox, type Sandbox } from '../../sandbox/startSandbox.ts'
import { freePort } from './freePort.ts'
import { launchApp, type RunningApp } from './launchApp.ts'
import { makeProfile } from './makeProfile.ts'
import { watchOutside, type OutsideWatch } from './watchOutside.ts'

/** How to start the app; what is left out is as most tests want it. */
export interface StartOptions {
  /** The profile of an app that ran before; a fresh one otherwise. */
  readonly profile?: string
  /** For a fresh profile. */
  readonly settings?: SettingsPatch
  /** Whether it is started against the sandbox, or as somebody starts it at home. */
  readonly world?: 'sandbox' | 'kick'
  /** Whether the credentials of the sandbox's app are in its environment. */
  readonly credentials?: boolean
  readonly args?: readonly string[]
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>
  /** `window` on a desktop without a tray. */
  readonly appearsAs?: 'tray item' | 'window'
}

export interface SharedFixtures {
  /** What the desktop of a file is like, set with `test.use`. */
  desktopOptions: Omit<DesktopOptions, 'person'>
  /** Path of the packaged app with the inspector left on. */
  binary: string
  person: Person
  desktop: DesktopSession
  notifications: NotificationRecorder
}

interface Fixtures {
  /** What the sandbox of a file is like, set with `test.use`. */
  kick: SandboxOptions
  /** Where the app listens for the callback; a port of its own, so that tests never meet. */
  port: number
  sandbox: Sandbox
  /** The person's browser, played by us: it approves unless told otherwise. */
  visitor: Browser
  /** Fails the test when the app asked for anything outside this computer. */
  outside: OutsideWatch
  start: (options?: StartOptions) => Promise<RunningApp>
}

/** Playwright's `test` with a desktop, a sandbox and the packaged app. */
export const test = base.extend<Fixtures, SharedFixtures>({
  binary: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names from this pattern.
    async ({}, use) => {
      const binary = process.env['KICKBOARD_E2E_APP']
      if (!binary) throw new Error('Start these tests with "npm run test:e2e".')
      await use(binary)
    },
    { scope: 'worker' },
  ],
  person: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => use(await findPerson()),
    { scope: 'worker' },
  ],
  desktopOptions: [{ notifications: 'recorder' }, { scope: 'worker', option: true }],
  desktop: [
    async ({ person, desktopOptions }, use) => {
      const desktop = await startDesktopSession({ person, ...desktopOptions })
      await use(desktop)
      await desktop.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  notifications: [
    async ({ desktop }, use) => {
      if (!desktop.notifications) throw new Error('This desktop records no notifications.')
      await use(desktop.notifications)
    },
    { scope: 'worker' },
  ],
  kick: [{}, { option: true }],
  // oxlint-disable-next-line no-empty-pattern
  port: async ({}, use) => use(await freePort()),
  sandbox: async ({ kick, port }, use) => {
    const redirectUris = [`http://localhost:${port}/callback`]
    const sandbox = await startSandbox({ redirectUris, ...kick })
    await use(sandbox)
    await sandbox.close()
  },
  visitor: async ({ desktop }, use) => {
    const visitor = startBrowser(desktop.folders.browser)
    await use(visitor)
    visitor.close()
  },
  // oxlint-disable-next-line no-empty-pattern
  outside: async ({}, use) => {
    const outside = await watchOutside()
    await use(outside)
    await outside.close()
    expect(outside.asked, 'asked for outside this computer').toEqual([])
  },
  start: async ({ binary, person, desktop, sandbox, port, outside }, use, info) => {
    const closer = closeInReverse()
    const started: RunningApp[] = []
    await use(async (options = {}) => {
      const { settings, world = 'sandbox', credentials = true, args = [] } = options
      const { env = {}, appearsAs = 'tray item' } = options
      const profile = options.profile ?? (await makeProfile(desktop, person, { port, ...settings }))
      const origins = [`--kick-api=${sandbox.url}`, `--kick-id=${sandbox.url}`]
      const app = await launchApp({
        desktop,
        binary,
        profile,
        args: [...outside.switches, ...(world === 'sandbox' ? origins : []), ...args],
        appearsAs,
        env: {
          ...env,
          ...(credentials && {
            KICKBOARD_CLIENT_ID: sandbox.clientId,
            KICKBOARD_CLIENT_SECRET: sandbox.clientSecret,
          }),
        },
      })
      started.push(app)
      closer.add(() => app.kill())
      return app
    })
    if (info.status !== info.expectedStatus)
      for (const app of started)
        await info.attach('output of the app', { body: app.output(), contentType: 'text/plain' })
    await closer.close()
  },
})

export { expect }
