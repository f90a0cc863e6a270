import { describe, expect, it } from 'vitest'
import type { FaultName } from '../../sandbox/faults/faultTable.ts'
import { faultNames } from '../../sandbox/faults/faultTable.ts'
import type { GuardedFetchOptions } from './createGuardedFetch.ts'
import type { KickErrorKind } from './KickError.ts'
import { failureOf } from './testing/failureOf.ts'
import { useKickInSandbox } from './testing/useKickInSandbox.ts'

/** What each fault means at the leaderboard; 'read' where the board is read all the same. */
const atLeaderboard = {
  unauthorized: 'unauthorized',
  'unauthorized-oauth': 'unauthorized',
  'unauthorized-bare': 'unauthorized',
  'bad-request': 'bad-request',
  forbidden: 'scope-missing',
  'edge-json': 'blocked',
  'edge-html': 'blocked',
  'not-found': 'not-found',
  'not-found-text': 'not-found',
  'rate-limited': 'rate-limited',
  'rate-limited-date': 'rate-limited',
  'rate-limited-absurd': 'rate-limited',
  'rate-limited-negative': 'rate-limited',
  'rate-limited-words': 'rate-limited',
  'rate-limited-silent': 'rate-limited',
  'server-error': 'server-trouble',
  'server-error-html': 'server-trouble',
  'bad-gateway': 'server-trouble',
  'bad-gateway-html': 'server-trouble',
  unavailable: 'server-trouble',
  'html-success': 'not-json',
  'empty-body': 'not-json',
  redirect: 'redirected',
  'truncated-json': 'not-json',
  'byte-order-mark': 'read',
  'data-null': 'read',
  'data-string': 'wrong-shape',
  'data-missing': 'read',
  'list-missing': 'read',
  'list-null': 'read',
  'amounts-as-strings': 'read',
  'ids-as-strings': 'read',
  'id-beyond-2-53': 'read',
  'empty-names': 'read',
  'hostile-names': 'read',
  'empty-pictures': 'read',
  'null-pictures': 'read',
  ties: 'read',
  'duplicate-ranks': 'read',
  'missing-ranks': 'read',
  'zero-ranks': 'read',
  'rank-gaps': 'read',
  unsorted: 'read',
  'duplicate-rows': 'read',
  'falling-amounts': 'read',
  'negative-amounts': 'wrong-shape',
  'everything-empty': 'read',
  'renamed-user': 'read',
  'unknown-fields': 'read',
  slow: 'timed-out',
  hang: 'timed-out',
  trickle: 'timed-out',
  'huge-body': 'too-large',
  'reset-mid-body': 'offline',
  'lost-answer': 'offline',
  reset: 'offline',
} satisfies Partial<Record<FaultName, KickErrorKind | 'read'>>

/** Faults of the token endpoint (whoever asks for tokens meets those) and of pictures. */
const elsewhere: readonly FaultName[] = ['invalid-grant', 'invalid-client', 'svg', 'wrong-type']

/** Short time-outs where one is to come, the usual ones elsewhere: a busy computer must not fail us. */
function limitsFor(outcome: KickErrorKind | 'read'): Partial<GuardedFetchOptions> {
  return outcome === 'timed-out' ? { connectTimeoutMs: 300, answerTimeoutMs: 600 } : {}
}

it('has an answer to every fault that the sandbox knows', () => {
  expect([...Object.keys(atLeaderboard), ...elsewhere].toSorted()).toEqual(faultNames.toSorted())
})

describe.each(['lists', 'brief'] as const)('the leaderboard, as %s', (leaderboardShape) => {
  it.each(Object.entries(atLeaderboard))('%s: %s', async (name, outcome) => {
    const { sandbox, kick, patientKick, token, channelId } = await useKickInSandbox(
      { leaderboardShape },
      limitsFor(outcome),
    )
    const query = { broadcasterUserId: channelId }
    const reading = () => kick.leaderboard(token, query)
    sandbox.control.fault({ endpoint: 'leaderboard', name: name as FaultName, calls: 1 })
    if (outcome === 'read') expect(await reading()).toHaveProperty('shape')
    else expect((await failureOf(reading())).kind).toBe(outcome)
    expect(sandbox.control.faults()).toEqual([])
    // Kick is well again, and so is the client.
    const shape = leaderboardShape === 'lists' ? 'lists' : 'single'
    expect(await patientKick.leaderboard(token, query)).toMatchObject({ shape })
  })
})

it('reads an id beyond 2^53 digit by digit', async () => {
  const { sandbox, kick, token } = await useKickInSandbox()
  sandbox.control.fault({ endpoint: '*', name: 'id-beyond-2-53' })
  const board = await kick.leaderboard(token)
  expect(board).toMatchObject({ lists: { lifetime: { 0: { userId: '9007199254740993' } } } })
  expect(await kick.users(token)).toMatchObject([{ userId: '9007199254740993' }])
})

it.each([
  ['rate-limited', 30_000],
  ['rate-limited-date', 30_000],
  ['rate-limited-absurd', 3_600_000],
  ['rate-limited-negative', null],
  ['rate-limited-words', null],
  ['rate-limited-silent', null],
] as const)('[fire] Kick: an answer "%s" -> tells to wait %s ms', async (name, ms) => {
  const { sandbox, kick, token } = await useKickInSandbox({ now: Date.now() })
  sandbox.control.fault({ endpoint: 'leaderboard', name })
  const { retryAfterMs } = await failureOf(kick.leaderboard(token))
  // A date has whole seconds only.
  const rounded = retryAfterMs === null ? null : Math.round(retryAfterMs / 5000) * 5000
  expect(rounded).toBe(ms)
})

describe('a picture', () => {
  it.each([
    ['svg', 'wrong-shape'],
    ['wrong-type', 'wrong-shape'],
    ['edge-html', 'blocked'],
    ['html-success', 'wrong-shape'],
    ['not-found', 'not-found'],
    ['redirect', 'redirected'],
    ['huge-body', 'too-large'],
    ['trickle', 'timed-out'],
    ['reset-mid-body', 'offline'],
  ] as const)('%s: %s', async (name, kind) => {
    const { sandbox, kick, token } = await useKickInSandbox({}, limitsFor(kind))
    const [owner] = await kick.users(token)
    sandbox.control.fault({ endpoint: 'avatars', name })
    expect((await failureOf(kick.picture(owner?.picture ?? ''))).kind).toBe(kind)
  })
})

describe('introspection', () => {
  it.each([
    ['unauthorized', 'unauthorized'],
    ['edge-json', 'blocked'],
    ['server-error-html', 'server-trouble'],
    ['truncated-json', 'not-json'],
    ['hang', 'timed-out'],
    ['reset', 'offline'],
  ] as const)('%s: %s', async (name, kind) => {
    const { sandbox, kick, token } = await useKickInSandbox({}, limitsFor(kind))
    sandbox.control.fault({ endpoint: 'introspect', name })
    expect((await failureOf(kick.introspect(token))).kind).toBe(kind)
  })
})
