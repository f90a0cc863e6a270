import { describe, expect, it } from 'vitest'
import { failureOf } from './testing/failureOf.ts'
import { useKickInSandbox } from './testing/useKickInSandbox.ts'

describe('leaderboard', () => {
  it('reads the three lists of the real shape, up to a hundred rows each', async () => {
    const { kick, token, channelId } = await useKickInSandbox()
    const board = await kick.leaderboard(token, { broadcasterUserId: channelId })
    if (board.shape !== 'lists') throw new Error('three lists are the real shape')
    expect(board.lists.lifetime).toHaveLength(100)
    expect(board.lists.month).toHaveLength(100)
    expect(board.lists.week).toHaveLength(87)
    expect(board.lists.day).toBeUndefined()
    expect(board.lists.week?.[0]).toEqual({
      userId: '400200001',
      username: 'alpha_whale',
      amount: 52_310,
      rank: 1,
      verified: null,
      picture: null,
    })
    const sum = board.lists.week?.reduce((total, row) => total + row.amount, 0)
    expect(sum).toBe(214_630)
  })

  it('follows gifts, corrections, new names and the end of a sign-in', async () => {
    const { kick, token, sandbox } = await useKickInSandbox()
    const week = async () => {
      const board = await kick.leaderboard(token)
      return board.shape === 'lists' ? (board.lists.week ?? []) : []
    }
    sandbox.control.gift({ username: 'nightowl', amount: 100_000 })
    const [leader] = await week()
    expect(leader).toMatchObject({ username: 'nightowl', rank: 1 })
    sandbox.control.correct({ username: 'nightowl', amount: 50 })
    sandbox.control.rename({ username: 'nightowl', to: 'dayowl' })
    expect((await week())[0]).toEqual({
      ...leader,
      username: 'dayowl',
      amount: (leader?.amount ?? 0) - 50,
    })
    sandbox.control.revokeAll()
    expect((await failureOf(week())).kind).toBe('unauthorized')
  })

  it("reads the brief's shape period by period, with an app token too", async () => {
    const { kick, appToken, channelId, sandbox } = await useKickInSandbox({
      leaderboardShape: 'brief',
    })
    const token = await appToken()
    const read = async (period?: 'lifetime' | 'month' | 'week' | 'day') => {
      const board = await kick.leaderboard(token, { broadcasterUserId: channelId, period })
      return board.shape === 'single' ? board.rows : []
    }
    const week = await read('week')
    expect(week).toHaveLength(87)
    expect(week[0]).toEqual({
      userId: '400200001',
      username: 'alpha_whale',
      amount: 52_310,
      rank: 1,
      verified: true,
      picture: expect.stringContaining(sandbox.url),
    })
    const day = await read('day')
    expect(day.length).toBeGreaterThan(0)
    expect(day.length).toBeLessThan(87)
    expect(await read('lifetime')).toEqual(await read())
    expect((await read('month')).length).toBe(100)
    const stranger = kick.leaderboard(token, { broadcasterUserId: '1' })
    expect((await failureOf(stranger)).kind).toBe('not-found')
    expect((await failureOf(kick.leaderboard(token))).kind).toBe('bad-request')
  })

  it.each([
    [401, 'unauthorized'],
    [403, 'scope-missing'],
  ] as const)('is told of a missing scope with %i', async (missingScopeStatus, kind) => {
    const { kick, token } = await useKickInSandbox({
      missingScopeStatus,
      grantedScopes: ['user:read'],
    })
    expect((await failureOf(kick.leaderboard(token))).kind).toBe(kind)
    expect(await kick.introspect(token)).toMatchObject({ active: true, scopes: ['user:read'] })
  })
})

describe('people', () => {
  it('knows the owner of the token, others by id, and shows their pictures', async () => {
    const { kick, token, channelId } = await useKickInSandbox()
    expect(await kick.users(token)).toMatchObject([{ userId: channelId, name: 'starlight' }])
    const board = await kick.leaderboard(token)
    const rows = board.shape === 'lists' ? (board.lists.week ?? []) : []
    const ids = rows.slice(0, 50).map(({ userId }) => userId)
    const people = await kick.users(token, ids)
    expect(people.map(({ userId }) => userId)).toEqual(ids)
    const types = new Set<string>()
    for (const { picture } of people) {
      if (picture === null) continue
      if (picture.includes('/default-profile-pictures/')) {
        // As long as Kick's own default pictures were unreachable (#250), so are the sandbox's.
        expect((await failureOf(kick.picture(picture))).kind).toBe('not-found')
        continue
      }
      const { bytes, type } = await kick.picture(picture)
      expect(bytes.length).toBeGreaterThan(50)
      types.add(type)
    }
    expect([...types].toSorted()).toEqual(['image/png', 'image/webp'])
    expect(await kick.users(token, ['1'])).toEqual([])
  })

  it('knows whether the channel is live, and since when', async () => {
    const { kick, token, channelId, sandbox } = await useKickInSandbox()
    sandbox.control.live({ live: false })
    expect(await kick.channels(token)).toEqual([
      { broadcasterUserId: channelId, slug: 'starlight', live: false, liveSince: null },
    ])
    sandbox.control.live({ live: true })
    expect(await kick.channels(token, [channelId])).toMatchObject([
      { live: true, liveSince: Date.UTC(2026, 9, 14, 12) },
    ])
  })

  it('refuses an app token that names nobody', async () => {
    const { kick, appToken } = await useKickInSandbox()
    expect((await failureOf(kick.channels(await appToken()))).kind).toBe('bad-request')
  })
})

describe('tokens', () => {
  it('are introspected and given up', async () => {
    const { kick, token, refreshToken, appToken } = await useKickInSandbox()
    expect(await kick.introspect(token)).toEqual({
      active: true,
      kind: 'user',
      scopes: ['kicks:read', 'user:read', 'channel:read'],
      expiresAt: Date.UTC(2026, 9, 14, 14),
    })
    expect(await kick.introspect(await appToken())).toMatchObject({ active: true, kind: 'app' })
    await kick.revoke(refreshToken, 'refresh_token')
    await kick.revoke(token, 'access_token')
    const dead = { active: false, kind: null, scopes: [], expiresAt: null }
    expect(await kick.introspect(token)).toEqual(dead)
    expect((await failureOf(kick.leaderboard(token))).kind).toBe('unauthorized')
  })
})
