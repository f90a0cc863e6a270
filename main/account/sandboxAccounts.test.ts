import { describe, expect, test } from 'vitest'
import { checkCredentials } from './checkCredentials.ts'
import { signInApp } from './signInApp.ts'
import { kickInABox } from './testing/kickInABox.ts'
import { sampleTexts } from './testing/sampleTexts.ts'
import { problemOf, until } from './testing/watching.ts'

describe('another Kick user than before', () => {
  async function other() {
    const box = await kickInABox()
    const before = await box.signIn.start()
    box.sandbox.control.gift({ username: 'somebody_else', amount: 1 })
    box.sandbox.control.signInAs({ username: 'somebody_else' })
    box.sandbox.control.clearRequests()
    const started = box.signIn.start()
    await until(box, 'other-user')
    return { box, before, started }
  }

  test('stops and asks, with nothing stored', async () => {
    const { box, before, started } = await other()
    expect(box.signIn.view()).toEqual({
      step: 'other-user',
      before: 'starlight',
      now: 'somebody_else',
    })
    expect(box.vault.accounts()).toEqual([before])
    expect((await box.browser.pages())[1]).toContain(sampleTexts.waiting.title)
    box.signIn.answerOtherUser(false)
    expect(await started).toBeNull()
    expect(box.vault.accounts()).toEqual([before])
    expect(box.sandbox.control.counts().revoke).toBe(2)
    expect(box.signIn.view()).toEqual({ step: 'idle' })
    expect(box.clock.pending()).toBe(0)
  })

  test('is taken when the user says so, and the one before is given back', async () => {
    const { box, started } = await other()
    box.signIn.answerOtherUser(true)
    expect(await started).toMatchObject({ name: 'somebody_else' })
    expect(box.vault.accounts().map(({ name }) => name)).toEqual(['somebody_else'])
    await expect.poll(() => box.sandbox.control.counts().revoke).toBe(2)
  })

  test('lets go of the port before a next sign-in takes it', async () => {
    const { box, started } = await other()
    box.sandbox.control.fault({ endpoint: 'revoke', name: 'hang', calls: 2 })
    box.signIn.answerOtherUser(false)
    // The first one is now giving its tokens back, and Kick does not answer.
    await box.clock.advance(0)
    box.sandbox.control.signInAs({ username: 'starlight' })
    const next = box.signIn.start()
    // A round trip to the sandbox is more than a start that did not wait would need to fail.
    await box.oauth.appToken(box.credentials)
    await box.clock.advance(3_000)
    expect(await started).toBeNull()
    expect(await next).toMatchObject({ name: 'starlight' })
  })

  test.each(['cancel', 'limit'])('%s keeps the one before', async (how) => {
    const { box, before, started } = await other()
    if (how === 'cancel') box.signIn.cancel()
    else await box.clock.advance(300_000)
    expect(await started).toBeNull()
    expect(box.vault.accounts()).toEqual([before])
    await expect.poll(() => box.sandbox.control.counts().revoke).toBe(2)
  })
})

describe('the Kick app', () => {
  test('is checked without leaving a token behind', async () => {
    const box = await kickInABox()
    await checkCredentials(box, box.credentials)
    expect(box.sandbox.control.counts()).toMatchObject({ token: 1, revoke: 1 })
    const wrong = { ...box.credentials, clientSecret: 'not-this-one' }
    expect(await problemOf(checkCredentials(box, wrong))).toEqual({
      code: 'wrong-secret',
      values: {},
    })
  })

  test('a check that Kick blocks, or does not answer, is told apart from a wrong secret', async () => {
    const box = await kickInABox()
    box.sandbox.control.fault({ endpoint: 'token', name: 'edge-html', calls: 1 })
    expect(await problemOf(checkCredentials(box, box.credentials))).toEqual({
      code: 'exchange-blocked',
      values: { status: 403 },
    })
    await box.sandbox.close()
    expect(await problemOf(checkCredentials(box, box.credentials))).toEqual({
      code: 'offline',
      values: {},
    })
  })

  test('watches a broadcaster with a token of its own', async () => {
    const box = await kickInABox()
    const id = String(box.sandbox.channel.userId)
    const account = await signInApp(box, id)
    expect(account).toMatchObject({ id, kind: 'app', name: 'starlight' })
    expect(account.tokens?.refreshToken).toBeNull()
    expect(box.vault.accounts()).toEqual([account])
    expect(await problemOf(signInApp(box, '99999999999999999999'))).toEqual({
      code: 'not-found',
      values: {},
    })
  })
})
