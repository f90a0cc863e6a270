import { mkdir, rm } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { KickError } from '../kick/KickError.ts'
import { createSessions } from './createSessions.ts'
import { SessionError } from './SessionError.ts'
import { signInApp } from './signInApp.ts'
import { kickInABox } from './testing/kickInABox.ts'

async function signedIn(options: Parameters<typeof kickInABox>[0] = {}) {
  const box = await kickInABox(options)
  const account = await box.signIn.start()
  if (!account?.tokens) throw new Error('The sign-in failed.')
  box.sandbox.control.clearRequests()
  const { id, tokens } = account
  return {
    ...box,
    id,
    tokens,
    counts: () => box.sandbox.control.counts(),
    stored: () => box.vault.accounts().find((one) => one.id === id),
    whoAmI: () => box.sessions.withToken(id, (token) => box.kick.users(token)),
  }
}

async function failureOf(promise: Promise<unknown>) {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof SessionError) return error.problem.code
  return error instanceof KickError ? `kick: ${error.kind}` : error
}

const twoHours = 7_200_000

describe('a token', () => {
  test('is lent out as it is while it has more than five minutes', async () => {
    const box = await signedIn()
    await box.clock.advance(twoHours - 5 * 60_000 - 1)
    expect(await box.whoAmI()).toMatchObject([{ name: 'starlight' }])
    expect(box.counts().token).toBe(0)
  })

  test('is renewed five minutes before it expires, and stored before it is used', async () => {
    const box = await signedIn()
    await box.clock.advance(twoHours - 5 * 60_000)
    const used = await box.sessions.withToken(box.id, async (token) => {
      const restarted = box.newVault()
      await restarted.open()
      expect(restarted.accounts()[0]?.tokens?.accessToken).toBe(token)
      return token
    })
    expect(used).not.toBe(box.tokens.accessToken)
    expect(box.stored()?.tokens).toMatchObject({
      accessToken: used,
      scopes: box.tokens.scopes,
      signedInAt: box.tokens.signedInAt,
      expiresAt: box.clock.now() + twoHours,
    })
    expect(box.stored()?.tokens?.refreshToken).not.toBe(box.tokens.refreshToken)
  })

  test('is lent to nobody before it is on the disk', async () => {
    const box = await signedIn()
    await box.clock.advance(twoHours)
    let letGo: () => void = () => undefined
    const held = new Promise<void>((resolve) => (letGo = resolve))
    let saving = false
    const saveAccount: typeof box.vault.saveAccount = async (account) => {
      const saved = box.vault.saveAccount(account)
      saving = true
      await held
      await saved
    }
    const sessions = createSessions({ ...box, vault: { ...box.vault, saveAccount } })
    const lent: string[] = []
    const ask = () => sessions.withToken(box.id, async (token) => void lent.push(token))
    const first = ask()
    await expect.poll(() => saving).toBe(true)
    const second = ask()
    await box.clock.advance(0)
    expect(lent).toEqual([])
    letGo()
    await Promise.all([first, second])
    const { accessToken } = box.stored()?.tokens ?? {}
    expect(lent).toEqual([accessToken, accessToken])
    expect(box.counts().token).toBe(1)
  })

  test('is renewed once for all who ask at the same time', async () => {
    const box = await signedIn()
    await box.clock.advance(twoHours)
    await Promise.all(Array.from({ length: 10 }, box.whoAmI))
    expect(box.counts()).toMatchObject({ token: 1, users: 10 })
  })

  test('that Kick has ended early is renewed once, by whoever hears it first', async () => {
    const box = await signedIn()
    box.sandbox.control.expireTokens()
    const people = await Promise.all(Array.from({ length: 5 }, box.whoAmI))
    expect(people.flat().map(({ name }) => name)).toEqual(Array(5).fill('starlight'))
    expect(box.counts()).toMatchObject({ token: 1, users: 10 })
  })

  test('that was renewed while a call was under way is not renewed for that call again', async () => {
    const box = await signedIn()
    let letGo: () => void = () => undefined
    const held = new Promise<void>((resolve) => (letGo = resolve))
    const used: string[] = []
    const slow = box.sessions.withToken(box.id, async (token) => {
      if (used.push(token) > 1) return
      await held
      throw new KickError('unauthorized', { status: 401 })
    })
    box.sandbox.control.expireTokens()
    await box.whoAmI()
    letGo()
    await slow
    expect(used).toEqual([box.tokens.accessToken, box.stored()?.tokens?.accessToken])
    expect(box.counts().token).toBe(1)
  })

  test('refused although it is new is not renewed again and again', async () => {
    const box = await signedIn()
    box.sandbox.control.fault({ endpoint: 'users', name: 'unauthorized' })
    expect(await failureOf(box.whoAmI())).toBe('kick: unauthorized')
    expect(await failureOf(box.whoAmI())).toBe('kick: unauthorized')
    expect(box.counts()).toMatchObject({ token: 1, users: 3 })
    await box.clock.advance(10 * 60_000)
    expect(await failureOf(box.whoAmI())).toBe('kick: unauthorized')
    expect(box.counts()).toMatchObject({ token: 2, users: 5 })
  })

  test('other failures of the call are handed on untouched', async () => {
    const box = await signedIn()
    const failure = new KickError('scope-missing', { status: 403 })
    const call = () => Promise.reject(failure)
    await expect(box.sessions.withToken(box.id, call)).rejects.toBe(failure)
    expect(box.counts().token).toBe(0)
  })
})

describe('a renewal', () => {
  test.each([
    ['server-error', 'server-trouble'],
    ['edge-json', 'blocked'],
    ['rate-limited', 'rate-limited'],
    ['unauthorized', 'unauthorized'],
    ['html-success', 'not-json'],
  ] as const)('that fails by %s ends nothing', async (name, kind) => {
    const box = await signedIn()
    await box.clock.advance(twoHours)
    box.sandbox.control.fault({ endpoint: 'token', name, calls: 1 })
    expect(await failureOf(box.whoAmI())).toBe(`kick: ${kind}`)
    expect(box.stored()?.tokens).toEqual(box.tokens)
    expect(await box.whoAmI()).toMatchObject([{ name: 'starlight' }])
  })

  test('that fails early lets the old token work on, and rests for a minute', async () => {
    const box = await signedIn()
    await box.clock.advance(twoHours - 4 * 60_000)
    box.sandbox.control.fault({ endpoint: 'token', name: 'server-error' })
    await box.whoAmI()
    await box.whoAmI()
    expect(box.counts()).toMatchObject({ token: 1, users: 2 })
    await box.clock.advance(60_000)
    await box.whoAmI()
    expect(box.counts()).toMatchObject({ token: 2, users: 3 })
    await box.clock.advance(3 * 60_000)
    expect(await failureOf(box.whoAmI())).toBe('kick: server-trouble')
  })

  test('whose answer was lost is tried again with the old refresh token', async () => {
    const box = await signedIn()
    await box.clock.advance(twoHours)
    box.sandbox.control.fault({ endpoint: 'token', name: 'lost-answer', calls: 1 })
    expect(await failureOf(box.whoAmI())).toBe('kick: offline')
    expect(await box.whoAmI()).toMatchObject([{ name: 'starlight' }])
  })

  test('that was not stored before a crash is made again after the restart', async () => {
    const box = await signedIn()
    await box.clock.advance(twoHours)
    // The crash: Kick has answered, and what it said is gone with the process.
    await box.oauth.refresh(box.credentials, { ...box.tokens, refreshToken: refreshOf(box) })
    const vault = box.newVault()
    await vault.open()
    const sessions = createSessions({ ...box, vault })
    const people = await sessions.withToken(box.id, (token) => box.kick.users(token))
    expect(people).toMatchObject([{ name: 'starlight' }])
  })

  test('that cannot be stored is used all the same, said, and stored with the next write', async () => {
    const box = await signedIn()
    const told: string[] = []
    const onNotStored = ({ problem }: { problem: { code: string } }) => void told.push(problem.code)
    const sessions = createSessions({ ...box, onNotStored })
    await box.clock.advance(twoHours)
    await mkdir(`${box.place.path}.tmp/inside`, { recursive: true })
    const used = await sessions.withToken(box.id, async (token) => token)
    expect(told).toEqual(['disk-not-writable'])
    await rm(`${box.place.path}.tmp`, { recursive: true })
    await box.vault.saveCredentials(box.credentials)
    const restarted = box.newVault()
    await restarted.open()
    expect(restarted.accounts()[0]?.tokens?.accessToken).toBe(used)
  })
})

describe('a sign-in that Kick has ended', () => {
  test('keeps who it was and drops what is dead', async () => {
    const box = await signedIn()
    box.sandbox.control.revokeAll()
    expect(await failureOf(box.whoAmI())).toBe('sign-in-ended')
    expect(box.stored()).toMatchObject({ id: box.id, name: 'starlight', tokens: null })
    const restarted = box.newVault()
    await restarted.open()
    expect(restarted.accounts()).toEqual([box.stored()])
    box.sandbox.control.clearRequests()
    expect(await failureOf(box.whoAmI())).toBe('sign-in-ended')
    expect(box.counts()).toMatchObject({ token: 0, users: 0 })
    // Nothing but a new sign-in is needed.
    await box.signIn.start()
    expect(await box.whoAmI()).toMatchObject([{ name: 'starlight' }])
  })

  test('is known as soon as the early renewal is refused', async () => {
    const box = await signedIn()
    box.sandbox.control.killChains()
    await box.clock.advance(twoHours - 4 * 60_000)
    expect(await failureOf(box.whoAmI())).toBe('sign-in-ended')
    expect(box.stored()?.tokens).toBeNull()
  })

  test('is told apart from a secret that was changed at Kick', async () => {
    const box = await signedIn()
    box.sandbox.control.app({ clientSecret: 'another-secret' })
    await box.clock.advance(twoHours)
    expect(await failureOf(box.whoAmI())).toBe('wrong-secret')
    expect(box.stored()?.tokens).toEqual(box.tokens)
    await box.vault.saveCredentials({ ...box.credentials, clientSecret: 'another-secret' })
    expect(await box.whoAmI()).toMatchObject([{ name: 'starlight' }])
  })

  test('without the Kick app nothing can be renewed', async () => {
    const box = await signedIn()
    const [account] = box.vault.accounts()
    await box.vault.wipe()
    if (account) await box.vault.saveAccount(account)
    await box.clock.advance(twoHours)
    expect(await failureOf(box.whoAmI())).toBe('credentials-missing')
  })
})

describe('signing out', () => {
  test('revokes both tokens and leaves none in the vault', async () => {
    const box = await signedIn()
    await box.sessions.signOut(box.id)
    expect(box.vault.accounts()).toEqual([])
    expect(box.counts().revoke).toBe(2)
    expect(await box.kick.introspect(box.tokens.accessToken)).toMatchObject({ active: false })
    const restarted = box.newVault()
    await restarted.open()
    expect(restarted.accounts()).toEqual([])
    expect(restarted.credentials()).toEqual(box.credentials)
    expect(box.clock.pending()).toBe(0)
  })

  test('does not wait for a Kick that does not answer', async () => {
    const box = await signedIn()
    box.sandbox.control.fault({ endpoint: 'revoke', name: 'hang' })
    const done = box.sessions.signOut(box.id)
    expect(box.vault.accounts()).toEqual([])
    await expect.poll(() => box.clock.pending()).toBeGreaterThan(0)
    await box.clock.advance(3_000)
    await done
    expect(box.log.lines.join()).toContain('2 of 2 tokens were not revoked')
  })

  test('during a renewal does not bring the account back', async () => {
    const box = await signedIn()
    await box.clock.advance(twoHours)
    let letGo: () => void = () => undefined
    const held = new Promise<void>((resolve) => (letGo = resolve))
    const refresh: typeof box.oauth.refresh = async (...grant) => {
      const tokens = await box.oauth.refresh(...grant)
      await held
      return tokens
    }
    const sessions = createSessions({ ...box, oauth: { ...box.oauth, refresh } })
    const asked = failureOf(sessions.withToken(box.id, async (token) => token))
    await expect.poll(() => box.counts().token).toBe(1)
    await sessions.signOut(box.id)
    letGo()
    expect(await asked).toBe('sign-in-ended')
    expect(box.vault.accounts()).toEqual([])
    // Two by the sign-out, two of the tokens that came too late.
    expect(box.counts().revoke).toBe(4)
  })

  test('and in again during a renewal keeps the newer tokens', async () => {
    const box = await signedIn()
    await box.clock.advance(twoHours)
    const newer = { ...box.tokens, accessToken: 'newer', expiresAt: box.clock.now() + twoHours }
    const renewed = box.sessions.withToken(box.id, async (token) => token)
    const [account] = box.vault.accounts()
    if (account) await box.vault.saveAccount({ ...account, tokens: newer })
    expect(await renewed).toBe('newer')
    expect(box.stored()?.tokens).toEqual(newer)
  })
})

describe('an app', () => {
  test('gets a new token of its own when the old one is over', async () => {
    const box = await kickInABox()
    const id = String(box.sandbox.channel.userId)
    const { tokens } = await signInApp(box, id)
    box.sandbox.control.expireTokens()
    const used = await box.sessions.withToken(id, async (token) => {
      await box.kick.users(token, [id])
      return token
    })
    expect(used).not.toBe(tokens?.accessToken)
    expect(box.vault.accounts()[0]?.tokens).toMatchObject({ accessToken: used, refreshToken: null })
  })
})

function refreshOf({ tokens }: { tokens: { refreshToken: string | null } }): string {
  if (tokens.refreshToken === null) throw new Error('No refresh token.')
  return tokens.refreshToken
}
