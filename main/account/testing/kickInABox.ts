import { onTestFinished } from 'vitest'
import type { SandboxOptions } from '../../../sandbox/sandboxOptions.ts'
import type { Sandbox } from '../../../sandbox/startSandbox.ts'
import { startSandbox } from '../../../sandbox/startSandbox.ts'
import type { SignInView } from '../../../contract/state.ts'
import { createGuardedFetch } from '../../kick/createGuardedFetch.ts'
import { createKickClient } from '../../kick/createKickClient.ts'
import { fakeClock } from '../../testing/fakeClock.ts'
import { createOAuth } from '../createOAuth.ts'
import { createSessions } from '../createSessions.ts'
import { createSignIn } from '../createSignIn.ts'
import { createVault } from '../createVault.ts'
import type { SignInOptions } from '../signInOptions.ts'
import { collectedLog } from './collectedLog.ts'
import type { FakeCipher } from './fakeCipher.ts'
import { fakeCipher } from './fakeCipher.ts'
import { freePort } from './freePort.ts'
import { sampleTexts } from './sampleTexts.ts'
import { vaultFolder } from './vaultFolder.ts'

export interface KickInABoxOptions extends SandboxOptions {
  cipher?: FakeCipher
  signIn?: Partial<SignInOptions>
}

/** Everything of this folder, real, before a sandbox over HTTP; the vault in a folder of its own. */
export async function kickInABox({ cipher, signIn, ...options }: KickInABoxOptions = {}) {
  const port = await freePort()
  const sandbox: Sandbox = await startSandbox({
    consent: 'approve',
    now: Date.UTC(2026, 9, 5, 12),
    redirectUris: [`http://localhost:${port}/callback`],
    ...options,
  })
  onTestFinished(() => sandbox.close())

  const place = await vaultFolder()
  const clock = fakeClock()
  const log = collectedLog()
  const fetch = createGuardedFetch({ fetch: globalThis.fetch, userAgent: 'Kickboard test' })
  const origins = { apiOrigin: sandbox.url, idOrigin: sandbox.url }
  const kick = createKickClient({ ...origins, fetch })
  const oauth = createOAuth({ idOrigin: sandbox.url, fetch, clock })
  const newVault = () =>
    createVault({
      path: place.path,
      origin: sandbox.url,
      cipher: cipher ?? fakeCipher(),
      log,
      allowPlainKey: false,
    })
  const vault = newVault()
  await vault.open().catch(() => undefined)
  const credentials = { clientId: sandbox.clientId, clientSecret: sandbox.clientSecret }
  await vault.saveCredentials(credentials)

  const browser = createBrowser()
  const steps: SignInView[] = []
  const parts = { vault, oauth, kick, clock, log }
  const signing = createSignIn({
    ...parts,
    openBrowser: browser.open,
    port: () => port,
    scopes: ['kicks:read', 'user:read', 'channel:read'],
    texts: sampleTexts,
    ...signIn,
  })
  signing.subscribe((view) => steps.push(view))
  return {
    ...parts,
    port,
    sandbox,
    place,
    newVault,
    credentials,
    browser,
    steps,
    signIn: signing,
    sessions: createSessions(parts),
  }
}

/** The user's browser: opens at once and follows where Kick leads it. */
function createBrowser() {
  const addresses: string[] = []
  const pages: Promise<string>[] = []
  return {
    addresses,
    /** Texts of the pages at which its journeys ended. */
    pages: () => Promise.all(pages),
    open: async (url: string) => {
      addresses.push(url)
      const page = fetch(url).then(
        (response) => response.text(),
        (error: Error) => error.message,
      )
      pages.push(page)
    },
  }
}
