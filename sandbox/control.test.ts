import { describe, expect, it } from 'vitest'
import type { SandboxState } from './sandboxState.ts'
import { post, read, week } from './testing/controlOverHttp.ts'
import { ask, signIn } from './testing/signIn.ts'
import { useSandbox, wednesday } from './testing/useSandbox.ts'

const start = useSandbox()
const day = 86_400_000

describe('the board', () => {
  it('takes gifts of people it knows and of new ones, in all periods', async () => {
    const sandbox = await start({ scenario: 'empty' })
    await post(sandbox, 'gift', { username: 'katana', amount: 500 })
    await post(sandbox, 'gift', { userId: 400_200_001, amount: 700 })
    await post(sandbox, 'gift', { username: 'somebody new', amount: 700 })
    const { boards } = await read<SandboxState>(sandbox, 'state')
    const expected = [
      ['alpha_whale', 700, 1],
      ['somebody new', 700, 2],
      ['katana', 500, 3],
    ]
    for (const board of Object.values(boards)) {
      expect(board.map((row) => [row.username, row.amount, row.rank])).toEqual(expected)
    }
  })

  it('puts the one first who reached an amount first', async () => {
    const sandbox = await start({ scenario: 'empty' })
    await post(sandbox, 'gift', { username: 'alpha_whale', amount: 100 })
    await post(sandbox, 'gift', { username: 'katana', amount: 700 })
    await post(sandbox, 'gift', { username: 'alpha_whale', amount: 600 })
    expect((await week(sandbox)).map(([name]) => name)).toEqual(['katana', 'alpha_whale'])
  })

  it('takes KICKs back, never below zero', async () => {
    const sandbox = await start({ scenario: 'empty' })
    await post(sandbox, 'gift', { username: 'katana', amount: 500 })
    await post(sandbox, 'gift', { username: 'gg_ez', amount: 100 })
    await post(sandbox, 'correct', { username: 'katana', amount: 450 })
    await post(sandbox, 'correct', { username: 'gg_ez', amount: 450 })
    expect(await week(sandbox)).toEqual([['katana', 50]])
  })

  it('renames without touching the id', async () => {
    const sandbox = await start()
    await post(sandbox, 'rename', { username: 'katana', to: 'Katana II' })
    const { boards } = await read<SandboxState>(sandbox, 'state')
    expect(boards.week[7]).toMatchObject({ userId: 400_200_008, username: 'Katana II' })
  })

  it('empties day, week and month at their UTC ends', async () => {
    const sandbox = await start()
    const sizes = async () => {
      const { boards } = await read<SandboxState>(sandbox, 'state')
      return Object.values(boards).map((board) => board.length > 0)
    }
    expect(await sizes()).toEqual([true, true, true, true])
    await post(sandbox, 'advance', { ms: 12 * 3_600_000 })
    expect(await sizes()).toEqual([true, true, true, false])
    // Wednesday noon plus four and a half days: Monday 00:00.
    await post(sandbox, 'advance', { ms: 4 * day - 1 })
    expect(await sizes()).toEqual([true, true, true, false])
    await post(sandbox, 'advance', { ms: 1 })
    expect(await sizes()).toEqual([true, true, false, false])
    const untilNovember = Date.UTC(2026, 10, 1) - (await read<SandboxState>(sandbox, 'state')).now
    await post(sandbox, 'advance', { ms: untilNovember - 1 })
    expect(await sizes()).toEqual([true, true, false, false])
    await post(sandbox, 'advance', { ms: 1 })
    expect(await sizes()).toEqual([true, false, false, false])
  })
})

describe('the rest of Kick', () => {
  it('goes live and offline', async () => {
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    const stream = async () => {
      const answer = await ask(sandbox, '/public/v1/channels', access_token)
      const { data } = (await answer.json()) as {
        data: { stream: { is_live: boolean; start_time: string } }[]
      }
      return data[0]?.stream
    }
    expect((await stream())?.is_live).toBe(true)
    await post(sandbox, 'live', { live: false })
    expect((await stream())?.is_live).toBe(false)
    await post(sandbox, 'live', { live: true })
    expect(await stream()).toMatchObject({
      is_live: true,
      start_time: new Date(wednesday).toISOString(),
    })
  })

  it('ends access tokens, refresh chains, or both', async () => {
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    await post(sandbox, 'killChains', {})
    expect((await ask(sandbox, '/public/v1/users', access_token)).status).toBe(200)
    await post(sandbox, 'expireTokens', {})
    expect((await ask(sandbox, '/public/v1/users', access_token)).status).toBe(401)
    const again = await signIn(sandbox)
    await post(sandbox, 'revokeAll', {})
    expect((await ask(sandbox, '/public/v1/users', again.access_token)).status).toBe(401)
  })

  it('grants only the scopes that are ticked in the settings of the app', async () => {
    const sandbox = await start()
    await post(sandbox, 'app', { scopes: ['user:read'] })
    expect((await signIn(sandbox)).scope).toBe('user:read')
  })

  it('changes switches one by one', async () => {
    const sandbox = await start()
    await post(sandbox, 'switches', { consent: 'never' })
    await post(sandbox, 'switches', { shape: 'brief' })
    const { switches } = await read<SandboxState>(sandbox, 'state')
    expect(switches).toMatchObject({
      consent: 'never',
      shape: 'brief',
      strictRefresh: false,
      missingScopeStatus: 401,
    })
  })

  it('plays the scenario', async () => {
    const sandbox = await start()
    const { result } = await post(sandbox, 'advanceScenario', { steps: 2 })
    expect(result).toMatchObject([{ step: 1 }, { step: 2, kind: 'lead' }])
    expect((await week(sandbox))[0]?.[0]).toBe('Bo_the_Builder')
  })
})
