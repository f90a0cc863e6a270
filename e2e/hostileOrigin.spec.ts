import type { Page } from '@playwright/test'
import type { Bridge } from '../contract/bridge.ts'
import type { AppState } from '../contract/state.ts'
import { formsOf } from './support/formsOf.ts'
import { rowsOf } from './support/rowsOf.ts'
import { runToEnd } from './support/runToEnd.ts'
import { signIn } from './support/signIn.ts'
import { startStrangeListener, type StrangeListener } from './support/strangeListener.ts'
import { expect, test } from './support/test.ts'

const clientSecret = 'q3N-strange~Vt7_hJ1.ka/5+Rd6'
test.use({ kick: { clientSecret } })

test("[fire] hostile: a signed-in profile started with --kick-api, --kick-id or both of somebody else's listener -> no token and no secret leaves, the sign-in is still there", async ({
  start,
  sandbox,
  visitor,
}) => {
  const first = await start({ credentials: false })
  await call(await first.page('popover'), 'saveCredentials', {
    clientId: sandbox.clientId,
    clientSecret,
  })
  await signIn(first, visitor)
  await first.quit()

  for (const [api, id] of [
    ['strange', 'strange'],
    ['strange', 'own'],
    ['own', 'strange'],
  ] as const) {
    const strange = await startStrangeListener()
    const origins = { strange: strange.origin, own: sandbox.url }
    const led = await start({
      profile: first.profile,
      world: 'kick',
      credentials: false,
      args: [`--kick-api=${origins[api]}`, `--kick-id=${origins[id]}`],
    })
    const page = await led.page('popover')
    // The last board may be there with its age; nobody is signed in.
    const signedIn = async () => {
      const { accounts } = (await call(page, 'getState')) as AppState
      return accounts.filter(({ freshness }) => freshness !== 'signed-out').length
    }
    await expect.poll(signedIn).toBe(0)
    await call(page, 'refreshNow')
    await call(page, 'signIn')
    await call(page, 'useAppToken', { broadcasterUserId: '12' })
    // What is typed there is heard there, so the listener would have heard more.
    await call(page, 'saveCredentials', { clientId: 'typed-there', clientSecret: 'typed-there' })
    await led.quit()
    expectNothing(strange, Object.values(sandbox.control.secrets()).flat())
    if (id === 'strange') expect(strange.heard.join()).toContain('typed-there')
    await strange.close()
  }

  sandbox.control.clearRequests()
  const again = await start({ profile: first.profile, credentials: false })
  const popover = await again.page('popover')
  await expect.poll(async () => (await rowsOf(popover)).length).toBeGreaterThan(0)
  await expect.poll(() => sandbox.control.counts().leaderboard).toBeGreaterThan(0)
  expect(sandbox.control.counts()).toMatchObject({ authorize: 0, token: 0 })
  expect(visitor.opened).toHaveLength(1)
})

test('[fire] hostile: --kick-api=https://evil.example, also with user, port, path, capitals -> refused by the packaged app in one sentence', async ({
  desktop,
  person,
  binary,
}) => {
  const good = '--kick-id=http://127.0.0.1:4000'
  for (const origin of [
    'https://evil.example',
    'http://127.0.0.1:4000@evil.example',
    'HTTP://127.0.0.1:4000/path',
  ]) {
    const run = await runToEnd({ desktop, person, binary }, [`--kick-api=${origin}`, good])
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('--kick-api must be an address on this computer')
    expect(run.stderr).not.toContain('evil')
  }
})

function call(page: Page, name: keyof Bridge['commands'], input?: unknown): Promise<unknown> {
  return page.evaluate(
    ([name, input]) => {
      const { commands } = (globalThis as unknown as { kickboard: Bridge }).kickboard
      const command = commands[name] as (input: unknown) => Promise<unknown>
      return command(input)
    },
    [name, input] as const,
  )
}

function expectNothing({ heard }: StrangeListener, secrets: readonly string[]): void {
  expect(secrets.length).toBeGreaterThan(3)
  const all = Buffer.from(heard.join('\n'))
  for (const secret of secrets)
    for (const form of formsOf(secret)) expect(all.includes(form)).toBe(false)
  expect(heard.filter((request) => /authorization/i.test(request))).toEqual([])
}
