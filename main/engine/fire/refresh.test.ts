import { expect, test, vi } from 'vitest'
import type { ProblemCode } from '../../../contract/problem.ts'
import type { AppState } from '../../../contract/state.ts'
import type { FaultName } from '../../../sandbox/faults/faultTable.ts'
import { boardOf } from '../testing/boardOf.ts'
import { expectBudgetKept } from '../testing/expectBudgetKept.ts'
import { signedInBox } from '../testing/signedInBox.ts'
import { until } from '../testing/until.ts'

// Hours pass here in steps, which a busy computer takes some seconds for.
vi.setConfig({ testTimeout: 30_000 })

const minute = 60_000
const problemIs = (code: ProblemCode | null) => (state: AppState) =>
  (state.accounts[0]?.problem?.code ?? null) === code

const faults: [string, FaultName, ProblemCode][] = [
  ['401 in the words of the API', 'unauthorized', 'unauthorized'],
  ['401 as an OAuth error', 'unauthorized-oauth', 'unauthorized'],
  ['401 with a message alone', 'unauthorized-bare', 'unauthorized'],
  ['403 in the words of the API', 'forbidden', 'blocked'],
  ['403 of the edge as JSON', 'edge-json', 'blocked'],
  ['403 of the edge as a page', 'edge-html', 'blocked'],
  ['400', 'bad-request', 'bad-request'],
  ['404', 'not-found', 'not-found'],
  ['429 with Retry-After in seconds', 'rate-limited', 'rate-limited'],
  ['429 with an absurd Retry-After', 'rate-limited-absurd', 'rate-limited'],
  ['429 without Retry-After', 'rate-limited-silent', 'rate-limited'],
  ['500 as JSON', 'server-error', 'server-trouble'],
  ['500 as a page', 'server-error-html', 'server-trouble'],
  ['502 as JSON', 'bad-gateway', 'server-trouble'],
  ['502 as a page', 'bad-gateway-html', 'server-trouble'],
  ['a page in place of JSON', 'html-success', 'not-json'],
  ['no body', 'empty-body', 'not-json'],
  ['truncated JSON', 'truncated-json', 'not-json'],
  ['50 MB of answer', 'huge-body', 'too-large'],
  ['a redirect to elsewhere', 'redirect', 'redirected'],
  ['no answer at all', 'hang', 'timed-out'],
  ['an answer that trickles for ever', 'trickle', 'timed-out'],
  ['a reset in mid-body', 'reset-mid-body', 'offline'],
  ['a reset before the answer', 'reset', 'offline'],
  ['an answer that is lost', 'lost-answer', 'offline'],
]

test.each(
  faults.map(
    ([words, name, code]) =>
      [
        `${words} at the refresh of an ended token -> named "${code}", the board stays, renewed by itself`,
        name,
        code,
      ] as const,
  ),
)('[fire] Kick: %s', async (_, name, code) => {
  const { sandbox, engine, pass, wait, state: before, notice } = await signedInBox()
  sandbox.control.expireTokens()
  sandbox.control.fault({ endpoint: 'token', name })
  sandbox.control.clearRequests()
  const troubled = await pass(engine, problemIs(code))
  expect(boardOf(troubled)).toEqual(boardOf(before))
  await wait(5 * minute)
  expect(engine.state().accounts[0]?.problem?.code).toBe(code)
  expect(sandbox.control.counts().token).toBeLessThanOrEqual(8)

  sandbox.control.clearFaults()
  const passed = await pass(engine, problemIs(null), { stepMs: 5000 })
  expect(passed.accounts[0]).toMatchObject({ freshness: 'fresh', problem: null })
  expect(boardOf(passed)?.rows).toEqual(boardOf(before)?.rows)
  expect(sandbox.control.counts().authorize).toBe(0)
  expectBudgetKept(sandbox)
  expect(notice).not.toHaveBeenCalled()
})

test('[fire] Kick: a refresh that fails before the token has ended -> unnoticed, the old token works on', async () => {
  const { sandbox, clock, engine, pass, wait } = await signedInBox()
  sandbox.control.fault({ endpoint: 'token', name: 'server-error' })
  await wait(116 * minute, { stepMs: 20_000 })
  expect(sandbox.control.counts().token).toBeGreaterThan(1)
  expect(engine.state().accounts[0]).toMatchObject({ freshness: 'fresh', problem: null })
  sandbox.control.clearFaults()
  await wait(10 * minute, { stepMs: 10_000 })
  const state = await pass(engine, problemIs(null))
  expect(boardOf(state)?.readAt).toBeGreaterThan(clock.now() - 2 * minute)
  expect(sandbox.control.counts().authorize).toBe(1)
})

test.each([
  ['the refresh chain that has died after 30 days', 'sign-in-ended'],
  ['a secret that was made anew at Kick', 'wrong-secret'],
] as const)(
  '[fire] Kick: %s -> named "%s", the board stays, asked once, a new sign-in goes on',
  async (_, code) => {
    const { sandbox, engine, pass, wait, state: before } = await signedInBox()
    sandbox.control.expireTokens()
    if (code === 'sign-in-ended') sandbox.control.killChains()
    else sandbox.control.app({ clientSecret: 'made-anew' })
    sandbox.control.clearRequests()
    const troubled = await pass(engine, problemIs(code))
    expect(boardOf(troubled)).toEqual(boardOf(before))
    expect(troubled.accounts[0]?.nextReadAt).toBeNull()
    await wait(60 * minute, { stepMs: 10_000 })
    expect(boardOf(engine.state())).toEqual(boardOf(before))
    expect(sandbox.control.counts().token).toBeLessThanOrEqual(2)

    if (code === 'wrong-secret') sandbox.control.app({ clientSecret: sandbox.clientSecret })
    await engine.handlers.signIn(undefined)
    const passed = await until(engine, (state) =>
      Boolean(problemIs(null)(state) && state.accounts[0]?.freshness === 'fresh'),
    )
    expect(boardOf(passed)?.rows).toEqual(boardOf(before)?.rows)
  },
)
