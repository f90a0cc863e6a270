import { expect, test, vi } from 'vitest'
import type { ProblemCode } from '../../../contract/problem.ts'
import type { AppState } from '../../../contract/state.ts'
import type { Endpoint } from '../../../sandbox/endpoints.ts'
import type { FaultName } from '../../../sandbox/faults/faultTable.ts'
import { boardOf, signedIn } from '../testing/boardOf.ts'
import { expectBudgetKept } from '../testing/expectBudgetKept.ts'
import { kickInABox } from '../testing/kickInABox.ts'
import { signedInBox } from '../testing/signedInBox.ts'
import { until } from '../testing/until.ts'

// Hours pass here in steps, which a busy computer takes some seconds for.
vi.setConfig({ testTimeout: 30_000 })

type Faults = [words: string, name: FaultName, code: ProblemCode][]

const everywhere: Faults = [
  ['401 in the words of the API', 'unauthorized', 'unauthorized'],
  ['401 as an OAuth error', 'unauthorized-oauth', 'unauthorized'],
  ['401 with a message alone', 'unauthorized-bare', 'unauthorized'],
  ['404', 'not-found', 'not-found'],
  ['429 with Retry-After', 'rate-limited', 'rate-limited'],
  ['429 without Retry-After', 'rate-limited-silent', 'rate-limited'],
  ['500 as JSON', 'server-error', 'server-trouble'],
  ['502 as a page', 'bad-gateway-html', 'server-trouble'],
  ['a page in place of JSON', 'html-success', 'not-json'],
  ['truncated JSON', 'truncated-json', 'not-json'],
  ['50 MB of answer', 'huge-body', 'too-large'],
  ['a redirect to elsewhere', 'redirect', 'redirected'],
  ['no answer at all', 'hang', 'timed-out'],
  ['an answer that trickles for ever', 'trickle', 'timed-out'],
  ['a reset in mid-body', 'reset-mid-body', 'offline'],
]
const atExchange: Faults = [
  ...everywhere,
  ['403 in the words of the API', 'forbidden', 'exchange-blocked'],
  ['403 of the edge as JSON', 'edge-json', 'exchange-blocked'],
  ['403 of the edge as a page', 'edge-html', 'exchange-blocked'],
  ['an answer that is lost', 'lost-answer', 'offline'],
  ['a wrong secret', 'invalid-client', 'wrong-secret'],
]
const atUsers: Faults = [
  ...everywhere,
  ['403 of the edge as JSON', 'edge-json', 'blocked'],
  ['data null', 'data-null', 'wrong-shape'],
  ['data that is a string', 'data-string', 'wrong-shape'],
  ['nobody in the answer', 'everything-empty', 'wrong-shape'],
]

const rows = [
  ...atExchange.map((fault) => ({ endpoint: 'token' as Endpoint, where: 'the exchange', fault })),
  ...atUsers.map((fault) => ({ endpoint: 'users' as Endpoint, where: 'who it was', fault })),
].map(
  ({ endpoint, where, fault: [words, name, code] }) =>
    [
      `${words} when asking for ${where} at a sign-in -> named "${code}", nobody is signed in, a second try is`,
      endpoint,
      name,
      code,
    ] as const,
)

const failed = ({ signIn }: AppState) => signIn.step === 'failed'

test.each(rows)('[fire] Kick: %s', async (_, endpoint, name, code) => {
  const { sandbox, start, pass } = await kickInABox()
  const engine = await start()
  await engine.open()
  sandbox.control.fault({ endpoint, name })
  await engine.handlers.signIn(undefined)
  await until(engine, ({ signIn }) => signIn.step === 'exchanging')
  const state = await pass(engine, failed)
  expect(state.signIn).toMatchObject({ step: 'failed', problem: { code } })
  expect(state.accounts).toEqual([])

  sandbox.control.clearFaults()
  await engine.handlers.signIn(undefined)
  const again = await until(engine, signedIn)
  expect(boardOf(again)?.rows[0]?.name).toBe('alpha_whale')
  expectBudgetKept(sandbox)
})

test('[fire] Kick: trouble at the first reading of a sign-in -> signed in all the same, named, then read', async () => {
  const { sandbox, start, pass } = await kickInABox()
  const engine = await start()
  await engine.open()
  sandbox.control.fault({ endpoint: 'leaderboard', name: 'bad-gateway-html', calls: 1 })
  await engine.handlers.signIn(undefined)
  const state = await until(
    engine,
    ({ accounts, signIn }) => signIn.step === 'idle' && accounts[0]?.problem != null,
  )
  expect(state.accounts[0]).toMatchObject({
    name: 'starlight',
    problem: { code: 'server-trouble' },
  })
  await pass(engine, signedIn)
  expect(engine.state().accounts[0]).toMatchObject({ freshness: 'fresh', problem: null })
})

test('[fire] Kick: fewer scopes than asked -> named with their names, and works once they are ticked', async () => {
  const { sandbox, start } = await kickInABox({ grantedScopes: ['user:read'] })
  const engine = await start()
  await engine.open()
  await engine.handlers.signIn(undefined)
  const state = await until(engine, failed)
  expect(state.signIn).toEqual({
    step: 'failed',
    problem: { code: 'scope-missing', values: { scopes: 'kicks:read channel:read' } },
  })
  sandbox.control.app({ scopes: ['kicks:read', 'user:read', 'channel:read'] })
  await engine.handlers.signIn(undefined)
  await until(engine, signedIn)
})

test.each([401, 403] as const)(
  '[fire] Kick: channel:read is missing and answered with %d -> the board works on, nobody asks again and again',
  async (missingScopeStatus) => {
    const { sandbox, start, wait } = await kickInABox({
      grantedScopes: ['user:read', 'kicks:read'],
      missingScopeStatus,
    })
    const engine = await start()
    await engine.open()
    await engine.handlers.signIn(undefined)
    await until(engine, (state) => boardOf(state) !== undefined)
    await wait(30 * 60_000)
    expect(engine.state().accounts[0]).toMatchObject({ freshness: 'fresh', problem: null })
    expect(sandbox.control.counts().channels).toBeLessThanOrEqual(4)
    expect(sandbox.control.counts().token).toBeLessThanOrEqual(3)
    expectBudgetKept(sandbox)
  },
)

test.each([
  ['kept', false, 'starlight'],
  ['replaced', true, 'nightowl'],
] as const)(
  '[fire] Kick: another user after a renewed sign-in -> asks first, and the one before is %s',
  async (_, accept, name) => {
    const { sandbox, engine, state: before, wait } = await signedInBox()
    sandbox.control.signInAs({ username: 'nightowl' })
    await engine.handlers.signIn(undefined)
    const asked = await until(engine, ({ signIn }) => signIn.step === 'other-user')
    expect(asked.signIn).toEqual({ step: 'other-user', before: 'starlight', now: 'nightowl' })
    expect(boardOf(asked)?.rows).toEqual(boardOf(before)?.rows)
    await engine.handlers.answerOtherUser({ accept })
    const state = await until(engine, ({ signIn }) => signIn.step === 'idle')
    expect(state.accounts.map((account) => account.name)).toEqual([name])
    await wait(2 * 60_000)
    expect(engine.state().accounts[0]).toMatchObject({ name, problem: null })
    if (!accept) expect(boardOf(engine.state())?.rows).toEqual(boardOf(before)?.rows)
  },
)
