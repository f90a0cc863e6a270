import { createServer } from 'node:http'
import { mkdir } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { FaultName } from '../../sandbox/faults/faultTable.ts'
import { fakeCipher } from './testing/fakeCipher.ts'
import { freePort } from './testing/freePort.ts'
import { kickInABox } from './testing/kickInABox.ts'
import { sampleTexts } from './testing/sampleTexts.ts'
import { problemOf, until } from './testing/watching.ts'

type Box = Awaited<ReturnType<typeof kickInABox>>

/** Nothing that was handed out may be found in what others can read. */
async function expectNoLeak(box: Box) {
  const { clientSecrets, codes, accessTokens, refreshTokens } = box.sandbox.control.secrets()
  const files = Object.values(await box.place.files()).join('\n')
  const pages = (await box.browser.pages()).join('\n')
  const text = [files, pages, box.log.lines.join('\n'), JSON.stringify(box.steps)].join('\n')
  for (const secret of [...clientSecrets, ...codes, ...accessTokens, ...refreshTokens]) {
    expect(text).not.toContain(secret)
    expect(text).not.toContain(Buffer.from(secret).toString('base64').slice(0, -4))
  }
}

describe('signing in', () => {
  test('goes through its steps, stores the account and tells the browser', async () => {
    const read: string[] = []
    const box = await kickInABox({ signIn: { readBoard: async ({ id }) => void read.push(id) } })
    const account = await box.signIn.start()

    const id = String(box.sandbox.channel.userId)
    expect(account).toMatchObject({ id, kind: 'broadcaster', name: 'starlight' })
    expect(account?.tokens?.scopes).toEqual(['kicks:read', 'user:read', 'channel:read'])
    expect(box.steps.map(({ step }) => step)).toEqual([
      'opening-browser',
      'waiting',
      'exchanging',
      'reading-board',
      'idle',
    ])
    expect(box.steps[1]).toEqual({ step: 'waiting', until: box.clock.now() + 300_000 })
    expect(read).toEqual([id])
    const [page] = await box.browser.pages()
    expect(page).toContain('You are signed in')
    expect(page).toContain('go &lt;back&gt; to')

    const restarted = box.newVault()
    await restarted.open()
    expect(restarted.accounts()).toEqual([account])
    await expectNoLeak(box)
    expect(box.clock.pending()).toBe(0)
  })

  test('asks as Kick demands', async () => {
    const box = await kickInABox()
    await box.signIn.start()
    const asked = Object.fromEntries(new URL(box.browser.addresses[0] ?? '').searchParams)
    expect(asked).toEqual({
      client_id: box.sandbox.clientId,
      response_type: 'code',
      redirect_uri: `http://localhost:${box.port}/callback`,
      scope: 'kicks:read user:read channel:read',
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge_method: 'S256',
    })
    await box.signIn.start()
    const again = new URL(box.browser.addresses[1] ?? '').searchParams
    expect(again.get('state')).not.toBe(asked['state'])
    expect(again.get('code_challenge')).not.toBe(asked['code_challenge'])
  })

  test('denied', async () => {
    const box = await kickInABox({ consent: 'deny' })
    expect(await problemOf(box.signIn.start())).toEqual({ code: 'denied', values: {} })
    expect(box.signIn.view()).toEqual({ step: 'failed', problem: { code: 'denied', values: {} } })
    expect((await box.browser.pages())[0]).toContain(sampleTexts.denied.title)
  })

  test('[fire] machine: the callback never comes, or after the limit -> sign-in ends after 5 min with its words, nobody listens any more', async () => {
    const box = await kickInABox({ consent: 'never' })
    const started = problemOf(box.signIn.start())
    await until(box, 'waiting')
    await box.clock.advance(299_999)
    expect(box.signIn.view().step).toBe('waiting')
    await box.clock.advance(1)
    const values = { port: box.port }
    expect(await started).toEqual({ code: 'callback-never-came', values })
    const late = fetch(`http://localhost:${box.port}/callback?code=late&state=any`)
    await expect(late).rejects.toThrow('fetch failed')
    expect(box.vault.accounts()).toEqual([])
  })

  test('a redirect URI that is not registered looks the same to us', async () => {
    const box = await kickInABox({ redirectUris: ['http://localhost:1/callback'] })
    const started = problemOf(box.signIn.start())
    await until(box, 'waiting')
    expect((await box.browser.pages())[0]).toContain('not registered')
    await box.clock.advance(300_000)
    expect(await started).toMatchObject({ code: 'callback-never-came' })
  })

  test('[fire] machine: only a callback with a wrong state comes -> the waiting goes on, and is named so at the limit', async () => {
    const box = await kickInABox({ consent: 'never' })
    const started = problemOf(box.signIn.start())
    await until(box, 'waiting')
    const guess = await fetch(`http://localhost:${box.port}/callback?code=abc&state=guess`)
    expect(await guess.text()).toContain(sampleTexts.failed.title)
    expect(box.signIn.view().step).toBe('waiting')
    await box.clock.advance(300_000)
    expect(await started).toMatchObject({ code: 'state-mismatch' })
  })

  test('a guess before the right one changes nothing', async () => {
    const box = await kickInABox({ consent: 'never' })
    const started = box.signIn.start()
    await until(box, 'waiting')
    await fetch(`http://localhost:${box.port}/callback?code=abc&state=guess`)
    box.sandbox.control.switches({ consent: 'approve' })
    await box.signIn.openAgain()
    expect(await started).toMatchObject({ name: 'starlight' })
  })

  test('a browser that does not open', async () => {
    const openBrowser = () => Promise.reject(new Error('no browser'))
    const box = await kickInABox({ signIn: { openBrowser } })
    expect(await problemOf(box.signIn.start())).toEqual({ code: 'browser-not-opened', values: {} })
  })

  test('a busy port', async () => {
    const box = await kickInABox()
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(box.port, '127.0.0.1', resolve))
    const values = { port: box.port }
    expect(await problemOf(box.signIn.start())).toEqual({ code: 'port-busy', values })
    await new Promise((resolve) => other.close(resolve))
    expect(await box.signIn.start()).toMatchObject({ name: 'starlight' })
  })

  test('a scope that is not ticked at Kick', async () => {
    const box = await kickInABox({ grantedScopes: ['user:read'] })
    expect(await problemOf(box.signIn.start())).toEqual({
      code: 'scope-missing',
      values: { scopes: 'kicks:read channel:read' },
    })
    expect(box.vault.accounts()).toEqual([])
    expect((await box.browser.pages())[0]).toContain(sampleTexts.failed.title)
  })

  test('a scope that is only missed later does not stop it', async () => {
    const box = await kickInABox({ grantedScopes: ['user:read', 'kicks:read'] })
    const account = await box.signIn.start()
    expect(account?.tokens?.scopes).toEqual(['kicks:read', 'user:read'])
  })

  const exchangeFaults: [FaultName, string][] = [
    ['invalid-client', 'wrong-secret'],
    ['invalid-grant', 'unauthorized'],
    ['unauthorized', 'unauthorized'],
    ['unauthorized-oauth', 'unauthorized'],
    ['unauthorized-bare', 'unauthorized'],
    ['forbidden', 'exchange-blocked'],
    ['edge-json', 'exchange-blocked'],
    ['edge-html', 'exchange-blocked'],
    ['bad-request', 'bad-request'],
    ['not-found', 'not-found'],
    ['rate-limited', 'rate-limited'],
    ['server-error', 'server-trouble'],
    ['bad-gateway-html', 'server-trouble'],
    ['html-success', 'not-json'],
    ['empty-body', 'not-json'],
    ['redirect', 'redirected'],
  ]
  test.each(exchangeFaults)('%s at the exchange is named %s', async (name, code) => {
    const box = await kickInABox()
    box.sandbox.control.fault({ endpoint: 'token', name, calls: 1 })
    expect(await problemOf(box.signIn.start())).toMatchObject({ code })
    expect((await box.browser.pages())[0]).toContain(sampleTexts.failed.title)
    await expectNoLeak(box)
    expect(await box.signIn.start()).toMatchObject({ name: 'starlight' })
  })

  test.each([
    ['unauthorized', 'unauthorized'],
    ['server-error', 'server-trouble'],
    ['html-success', 'not-json'],
    ['edge-json', 'blocked'],
  ] as const)(
    '%s when asking who it was is named %s, and the tokens go back',
    async (name, code) => {
      const box = await kickInABox()
      box.sandbox.control.fault({ endpoint: 'users', name, calls: 1 })
      expect(await problemOf(box.signIn.start())).toMatchObject({ code })
      expect(box.vault.accounts()).toEqual([])
      await expect.poll(() => box.sandbox.control.counts().revoke).toBe(2)
    },
  )

  test('an introspection that fails is made up for by the token answer', async () => {
    const box = await kickInABox()
    box.sandbox.control.fault({ endpoint: 'introspect', name: 'server-error' })
    expect(await box.signIn.start()).toMatchObject({ name: 'starlight' })
  })

  test('a wrong secret', async () => {
    const box = await kickInABox()
    await box.vault.saveCredentials({ ...box.credentials, clientSecret: 'not-this-one' })
    expect(await problemOf(box.signIn.start())).toEqual({ code: 'wrong-secret', values: {} })
  })

  test('without a Kick app there is nothing to sign in with', async () => {
    const box = await kickInABox()
    await box.vault.wipe()
    expect(await problemOf(box.signIn.start())).toEqual({ code: 'credentials-missing', values: {} })
    expect(box.browser.addresses).toEqual([])
  })

  test('cancelled while it waits', async () => {
    const box = await kickInABox({ consent: 'never' })
    const started = box.signIn.start()
    await until(box, 'waiting')
    box.signIn.cancel()
    expect(await started).toBeNull()
    expect(box.signIn.view()).toEqual({ step: 'idle' })
    expect(box.clock.pending()).toBe(0)
    await expect(fetch(`http://localhost:${box.port}/callback`)).rejects.toThrow()
  })

  test('a second start takes over from the first, on the same port', async () => {
    const box = await kickInABox({ consent: 'never' })
    const first = problemOf(box.signIn.start())
    await until(box, 'waiting')
    box.sandbox.control.switches({ consent: 'approve' })
    const second = box.signIn.start()
    expect(await first).toEqual({ code: 'sign-in-replaced', values: {} })
    expect(await second).toMatchObject({ name: 'starlight' })
    expect(box.steps.map(({ step }) => step)).not.toContain('failed')
  })

  test('cancelled before the browser opened, it stays shut', async () => {
    let cancel = () => {}
    const port = await freePort()
    const box = await kickInABox({
      signIn: {
        port: () => {
          cancel()
          return port
        },
      },
    })
    cancel = box.signIn.cancel
    expect(await box.signIn.start()).toBeNull()
    expect(box.browser.addresses).toEqual([])
  })

  test('cancelled amid the exchange gives back what Kick hands out', async () => {
    const box = await kickInABox()
    const started = box.signIn.start()
    await until(box, 'exchanging')
    box.signIn.cancel()
    expect(await started).toBeNull()
    expect(box.vault.accounts()).toEqual([])
    await expect.poll(() => box.sandbox.control.counts().revoke).toBe(2)
  })

  test('a second start amid the exchange waits for the port and shows its own steps', async () => {
    const box = await kickInABox()
    const first = problemOf(box.signIn.start())
    await until(box, 'exchanging')
    const second = box.signIn.start()
    expect(await first).toEqual({ code: 'sign-in-replaced', values: {} })
    expect(await second).toMatchObject({ name: 'starlight' })
  })

  test('a second start amid the first read leaves the first one signed in', async () => {
    let reads = 0
    const never = new Promise<void>(() => undefined)
    const readBoard = () => (reads++ === 0 ? never : Promise.resolve())
    const box = await kickInABox({ signIn: { readBoard } })
    const first = box.signIn.start()
    await until(box, 'reading-board')
    expect(await box.signIn.start()).toMatchObject({ name: 'starlight' })
    expect(await first).toMatchObject({ name: 'starlight' })
    const once = ['opening-browser', 'waiting', 'exchanging', 'reading-board']
    expect(box.steps.map(({ step }) => step)).toEqual([...once, ...once, 'idle'])
  })

  test('a keychain that was locked is tried again', async () => {
    const cipher = fakeCipher()
    cipher.become('locked')
    const box = await kickInABox({ cipher })
    expect(box.vault.storage()).toBe('memory')
    cipher.become('keychain')
    await box.signIn.start()
    expect(box.vault.storage()).toBe('keychain')
    const restarted = box.newVault()
    await restarted.open()
    expect(restarted.accounts()).toHaveLength(1)
  })

  test('a disk that refuses does not undo a sign-in', async () => {
    const told: string[] = []
    const onNotStored = ({ problem }: { problem: { code: string } }) => void told.push(problem.code)
    const box = await kickInABox({ signIn: { onNotStored } })
    await mkdir(`${box.place.path}.tmp/inside`, { recursive: true })
    expect(await box.signIn.start()).toMatchObject({ name: 'starlight' })
    expect(told).toEqual(['disk-not-writable'])
    expect(box.vault.accounts()).toHaveLength(1)
  })
})
