import { expect, test, vi } from 'vitest'
import type { AppState } from '../../../contract/state.ts'
import type { FaultName } from '../../../sandbox/faults/faultTable.ts'
import { boardOf, signedIn } from '../testing/boardOf.ts'
import { expectBudgetKept } from '../testing/expectBudgetKept.ts'
import { kickInABox } from '../testing/kickInABox.ts'
import { signedInBox } from '../testing/signedInBox.ts'
import { until } from '../testing/until.ts'

// Hours pass here in steps, which a busy computer takes some seconds for.
vi.setConfig({ testTimeout: 30_000 })

const minute = 60_000
const pictured = (state: AppState) => boardOf(state)?.rows.some(({ avatar }) => avatar) === true
const isWell = (state: AppState) =>
  state.accounts[0]?.freshness === 'fresh' && state.accounts[0].problem === null

const faults: [string, FaultName][] = [
  ['401 in the words of the API', 'unauthorized'],
  ['401 as an OAuth error', 'unauthorized-oauth'],
  ['403 in the words of the API', 'forbidden'],
  ['403 of the edge as a page', 'edge-html'],
  ['404', 'not-found'],
  ['429 with Retry-After', 'rate-limited'],
  ['500 as JSON', 'server-error'],
  ['502 as a page', 'bad-gateway-html'],
  ['a page in place of the answer', 'html-success'],
  ['50 MB of answer', 'huge-body'],
  ['an answer that trickles for ever', 'trickle'],
  ['no answer at all', 'hang'],
  ['a reset in mid-body', 'reset-mid-body'],
  ['a redirect to elsewhere', 'redirect'],
]
const atUsers: [string, FaultName][] = [
  ...faults,
  ['truncated JSON', 'truncated-json'],
  ['data null', 'data-null'],
  ['data that is a string', 'data-string'],
  ['empty names', 'empty-names'],
  ['empty pictures', 'empty-pictures'],
  ['nobody in the answer', 'everything-empty'],
]
const atAvatars: [string, FaultName][] = [
  ...faults,
  ['an SVG', 'svg'],
  ['text that says it is a picture', 'wrong-type'],
]

test.each(atUsers)(
  '[fire] Kick: %s when asking for names and pictures -> the board stays fresh, few tries',
  async (_, name) => {
    const { sandbox, start, wait } = await kickInABox()
    const engine = await start()
    await engine.open()
    // Who signs in is asked for first, and well.
    await engine.handlers.signIn(undefined)
    await until(engine, ({ signIn }) => signIn.step === 'reading-board')
    sandbox.control.fault({ endpoint: 'users', name })
    await until(engine, (state) => boardOf(state) !== undefined)
    await wait(12 * minute)
    expect(isWell(engine.state())).toBe(true)
    expect(boardOf(engine.state())?.rows[0]?.name).toBe('alpha_whale')
    expect(sandbox.control.counts().users).toBeLessThanOrEqual(12)
    expectBudgetKept(sandbox)
  },
)

test('[fire] Kick: trouble with names and pictures that ends -> they come by themselves', async () => {
  const { sandbox, start, pass, wait } = await kickInABox()
  const engine = await start()
  await engine.open()
  await engine.handlers.signIn(undefined)
  await until(engine, ({ signIn }) => signIn.step === 'reading-board')
  sandbox.control.fault({ endpoint: 'users', name: 'server-error' })
  await until(engine, signedIn)
  await wait(7 * minute)
  expect(pictured(engine.state())).toBe(false)
  sandbox.control.clearFaults()
  await pass(engine, pictured)
})

test.each(atAvatars)(
  '[fire] Kick: %s in place of a picture -> initials, the board stays fresh, not asked again at once',
  async (_, name) => {
    const { sandbox, engine, clock, pass, wait } = await signedInBox()
    const state = await pass(engine, pictured)
    const { userId } = boardOf(state)?.rows.find(({ avatar }) => avatar) ?? { userId: '' }
    sandbox.control.fault({ endpoint: 'avatars', name })
    sandbox.control.clearRequests()
    const read = engine.avatar(userId)
    await wait(25_000)
    expect(await read).toBeNull()
    expect(await engine.avatar(userId)).toBeNull()
    expect(sandbox.control.counts().avatars).toBe(1)
    expect(isWell(engine.state())).toBe(true)

    sandbox.control.clearFaults()
    // What Kick asked for is waited out; the hour after a failure is the clock's word alone.
    await wait(minute)
    clock.setWallClock(clock.now() + 61 * minute)
    expect(await engine.avatar(userId)).toMatchObject({
      type: expect.stringMatching(/^image/) as string,
    })
  },
)
