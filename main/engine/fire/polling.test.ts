import { expect, test, vi } from 'vitest'
import type { ProblemCode } from '../../../contract/problem.ts'
import type { AppState, Freshness } from '../../../contract/state.ts'
import type { FaultName } from '../../../sandbox/faults/faultTable.ts'
import { boardOf } from '../testing/boardOf.ts'
import { expectBudgetKept } from '../testing/expectBudgetKept.ts'
import { signedInBox } from '../testing/signedInBox.ts'

// Hours pass here in steps, which a busy computer takes some seconds for.
vi.setConfig({ testTimeout: 30_000 })

const minute = 60_000

interface Row {
  words: string
  name: FaultName
  code: ProblemCode
  freshness: Freshness
}
const row = (
  words: string,
  name: FaultName,
  code: ProblemCode,
  freshness: Freshness = 'stale',
): Row => ({ words, name, code, freshness })

const faults: Row[] = [
  row('401 in the words of the API', 'unauthorized', 'unauthorized', 'signed-out'),
  row('401 as an OAuth error', 'unauthorized-oauth', 'unauthorized', 'signed-out'),
  row('401 with a message alone', 'unauthorized-bare', 'unauthorized', 'signed-out'),
  row('403 in the words of the API', 'forbidden', 'scope-missing'),
  row('403 of the edge as JSON', 'edge-json', 'blocked'),
  row('403 of the edge as a page', 'edge-html', 'blocked'),
  row('404', 'not-found', 'not-found'),
  row('404 as plain text', 'not-found-text', 'not-found'),
  row('400', 'bad-request', 'bad-request'),
  row('429 with Retry-After in seconds', 'rate-limited', 'rate-limited'),
  row('429 with Retry-After as a date', 'rate-limited-date', 'rate-limited'),
  row('429 with an absurd Retry-After', 'rate-limited-absurd', 'rate-limited'),
  row('429 with a negative Retry-After', 'rate-limited-negative', 'rate-limited'),
  row('429 with a Retry-After that is no time', 'rate-limited-words', 'rate-limited'),
  row('429 without Retry-After', 'rate-limited-silent', 'rate-limited'),
  row('500 as JSON', 'server-error', 'server-trouble'),
  row('500 as a page', 'server-error-html', 'server-trouble'),
  row('502 as JSON', 'bad-gateway', 'server-trouble'),
  row('502 as a page', 'bad-gateway-html', 'server-trouble'),
  row('503 as a page', 'unavailable', 'server-trouble'),
  row('a page in place of JSON', 'html-success', 'not-json'),
  row('no body', 'empty-body', 'not-json'),
  row('truncated JSON', 'truncated-json', 'not-json'),
  row('data that is a string', 'data-string', 'wrong-shape'),
  row('negative amounts', 'negative-amounts', 'wrong-shape'),
  row('50 MB of answer', 'huge-body', 'too-large'),
  row('a redirect to elsewhere', 'redirect', 'redirected'),
  row('no answer at all', 'hang', 'timed-out', 'offline'),
  row('an answer that trickles for ever', 'trickle', 'timed-out', 'offline'),
  row('a reset in mid-body', 'reset-mid-body', 'offline', 'offline'),
  row('a reset before the answer', 'reset', 'offline', 'offline'),
]

const titled = faults.map((fault): [string, Row] => [
  `${fault.words} while polling -> named "${fault.code}", the board stays with its age, few tries, back by itself`,
  fault,
])

const problemIs = (code: ProblemCode | null) => (state: AppState) =>
  (state.accounts[0]?.problem?.code ?? null) === code

test.each(titled)('[fire] Kick: %s', async (_, { name, code, freshness }) => {
  const { sandbox, clock, engine, pass, wait, state: before, notice } = await signedInBox()
  sandbox.control.fault({ endpoint: 'leaderboard', name })
  const troubled = await pass(engine, problemIs(code))
  expect(troubled.accounts[0]?.freshness).toBe(freshness)
  expect(boardOf(troubled)).toEqual(boardOf(before))

  const tries = sandbox.control.counts().leaderboard
  await wait(20 * minute)
  expect(sandbox.control.counts().leaderboard - tries).toBeLessThanOrEqual(8)
  expect(boardOf(engine.state())).toEqual(boardOf(before))
  expect(engine.state().accounts[0]?.problem?.code).toBe(code)

  sandbox.control.clearFaults()
  const passed = await pass(engine, problemIs(null), { stepMs: 5000 })
  expect(passed.accounts[0]).toMatchObject({ freshness: 'fresh', problem: null })
  expect(boardOf(passed)?.rows).toEqual(boardOf(before)?.rows)
  expect(boardOf(passed)?.readAt).toBeGreaterThan(clock.now() - minute)
  expectBudgetKept(sandbox)
  expect(notice).not.toHaveBeenCalled()
})

test.each([
  ['429 with Retry-After in seconds', '30 s', 'rate-limited', 30_000],
  ['429 with an absurd Retry-After', 'an hour at most', 'rate-limited-absurd', 60 * minute],
  ['429 without Retry-After', 'a minute', 'rate-limited-silent', minute],
  ['429 with a negative Retry-After', 'a minute', 'rate-limited-negative', minute],
] as const)(
  '[fire] Kick: %s, once -> nothing at all is asked for %s, then the board is read',
  async (_, _words, name, ms) => {
    const { sandbox, clock, engine, pass, wait } = await signedInBox()
    sandbox.control.fault({ endpoint: 'leaderboard', name, calls: 1 })
    const troubled = await pass(engine, problemIs('rate-limited'))
    const asked = sandbox.control.requests().length
    const { nextReadAt } = troubled.accounts[0] ?? {}
    expect((nextReadAt ?? 0) - clock.now()).toBeLessThanOrEqual(ms)
    await wait(ms - 1000, { stepMs: 500 })
    expect(sandbox.control.requests()).toHaveLength(asked)
    await pass(engine, problemIs(null))
    expectBudgetKept(sandbox)
  },
)

test('[fire] Kick: 401 that a new token mends -> unnoticed, and "Refresh now" goes at once', async () => {
  const { sandbox, engine, pass, rest, wait, notice } = await signedInBox()
  sandbox.control.expireTokens()
  sandbox.control.clearRequests()
  await pass(engine, () => sandbox.control.counts().leaderboard > 0)
  await pass(engine, ({ accounts }) => accounts[0]?.reading === false)
  expect(sandbox.control.counts().token).toBe(1)
  // The reading of a minute ago gives its slot back with some slack.
  await wait(1000, { stepMs: 1000 })
  const wish = engine.handlers.refreshNow(undefined)
  await rest()
  expect(await wish).toEqual({ ok: true })
  const readings = sandbox.control.requests().filter(({ endpoint }) => endpoint === 'leaderboard')
  expect(readings.map(({ status }) => status)).toEqual([401, 200, 200])
  expect(engine.state().accounts[0]?.problem).toBeNull()
  expectBudgetKept(sandbox)
  expect(notice).not.toHaveBeenCalled()
})
