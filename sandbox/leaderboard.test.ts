import { describe, expect, it } from 'vitest'
import { askToken } from './testing/askToken.ts'
import { ask, signIn } from './testing/signIn.ts'
import { useSandbox } from './testing/useSandbox.ts'

const start = useSandbox()
const path = '/public/v1/kicks/leaderboard'

interface Lists {
  data: Record<'lifetime' | 'month' | 'week', Record<string, unknown>[]>
  message: string
}

describe('the real shape', () => {
  it('answers with three lists of ten rows and nothing else', async () => {
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    const answer = await ask(sandbox, path, access_token)
    expect(answer.status).toBe(200)
    const { data, message } = (await answer.json()) as Lists
    expect(message).toBe('OK')
    expect(Object.keys(data)).toEqual(['lifetime', 'month', 'week'])
    expect([data.lifetime.length, data.month.length, data.week.length]).toEqual([10, 10, 10])
    expect(data.week[0]).toEqual({
      gifted_amount: 52_310,
      rank: 1,
      user_id: 400_200_001,
      username: 'alpha_whale',
    })
    expect(data.week.map((row) => row['username'])).toEqual([
      'alpha_whale',
      'Bo_the_Builder',
      'nightowl',
      'Señor Pingüino',
      'mia 🦊',
      'xX_longest_username_ever_seen_Xx',
      'first_timer',
      'katana',
      'مها',
      'gg_ez',
    ])
  })

  it('gives up to a hundred rows a list and refuses other numbers', async () => {
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    const { data } = (await (await ask(sandbox, `${path}?top=100`, access_token)).json()) as Lists
    expect([data.lifetime.length, data.month.length, data.week.length]).toEqual([100, 100, 87])
    expect(data.week.reduce((sum, row) => sum + Number(row['gifted_amount']), 0)).toBe(214_630)
    for (const top of ['0', '101', '-1', 'ten', '1.5', '']) {
      expect((await ask(sandbox, `${path}?top=${top}`, access_token)).status, top).toBe(400)
    }
  })

  it("ignores the broadcaster: it is always the token owner's board", async () => {
    const sandbox = await start()
    sandbox.control.signInAs({ username: 'moonbeam' })
    const { access_token } = await signIn(sandbox)
    const query = `?broadcaster_user_id=${sandbox.channel.userId}&time_period=daily`
    const { data } = (await (await ask(sandbox, path + query, access_token)).json()) as Lists
    expect(data.week.map((row) => row['gifted_amount'])).toEqual([900, 750, 600, 450, 300])
  })

  it('refuses an app token unless told otherwise', async () => {
    const sandbox = await start()
    const app = await askToken(sandbox.url, { grant_type: 'client_credentials' })
    const { access_token } = (await app.json()) as { access_token: string }
    const refused = await ask(sandbox, path, access_token)
    expect(refused.status).toBe(401)
    expect(await refused.json()).toEqual({ data: {}, message: 'Unauthorized' })
    sandbox.control.switches({ appTokenBoard: true })
    expect((await ask(sandbox, path, access_token)).status).toBe(400)
    const query = `?broadcaster_user_id=${sandbox.channel.userId}`
    expect((await ask(sandbox, path + query, access_token)).status).toBe(200)
  })

  it('refuses no token, a wrong one, an expired one and one without the scope', async () => {
    const sandbox = await start()
    expect((await ask(sandbox, path)).status).toBe(401)
    expect((await ask(sandbox, path, 'NOBODY')).status).toBe(401)
    const other = await signIn(sandbox, 'user:read')
    expect((await ask(sandbox, path, other.access_token)).status).toBe(401)
    sandbox.control.switches({ missingScopeStatus: 403 })
    expect((await ask(sandbox, path, other.access_token)).status).toBe(403)
    const { access_token } = await signIn(sandbox)
    sandbox.control.advance({ ms: 7_199_999 })
    expect((await ask(sandbox, path, access_token)).status).toBe(200)
    sandbox.control.advance({ ms: 1 })
    expect((await ask(sandbox, path, access_token)).status).toBe(401)
  })
})

describe("the brief's shape", () => {
  it('gives one list for one broadcaster and period, to user and app tokens', async () => {
    const sandbox = await start({ leaderboardShape: 'brief' })
    const app = await askToken(sandbox.url, { grant_type: 'client_credentials' })
    const { access_token } = (await app.json()) as { access_token: string }
    const user = await signIn(sandbox)
    const query = `?broadcaster_user_id=${sandbox.channel.userId}&time_period=weekly`
    for (const token of [access_token, user.access_token]) {
      const { data } = (await (await ask(sandbox, path + query, token)).json()) as {
        data: Record<string, unknown>[]
      }
      expect(data).toHaveLength(87)
      expect(data[0]).toEqual({
        user_id: 400_200_001,
        username: 'alpha_whale',
        is_verified: true,
        profile_picture: expect.stringContaining(`${sandbox.url}/`),
        quantity: 52_310,
        rank: 1,
      })
    }
  })

  it('knows four periods, all time by default', async () => {
    const sandbox = await start({ leaderboardShape: 'brief' })
    const { access_token } = await signIn(sandbox)
    const first = async (period: string) => {
      const query = `?broadcaster_user_id=${sandbox.channel.userId}${period}`
      const { data } = (await (await ask(sandbox, path + query, access_token)).json()) as {
        data: { user_id: number; quantity: number }[]
      }
      return data.map((row) => row.quantity)
    }
    const all = await first('&time_period=all_time')
    expect(await first('')).toEqual(all)
    expect(all).toHaveLength(100)
    expect((await first('&time_period=monthly'))[0]).toBeLessThan(all[0] ?? 0)
    const daily = await first('&time_period=daily')
    expect(daily.length).toBeGreaterThan(3)
    expect(daily.length).toBeLessThan(87)
  })

  it('refuses a missing or odd broadcaster and period, and knows no stranger', async () => {
    const sandbox = await start({ leaderboardShape: 'brief' })
    const { access_token } = await signIn(sandbox)
    const status = async (query: string) => (await ask(sandbox, path + query, access_token)).status
    expect(await status('')).toBe(400)
    expect(await status('?broadcaster_user_id=me')).toBe(400)
    expect(await status(`?broadcaster_user_id=${sandbox.channel.userId}&time_period=hourly`)).toBe(
      400,
    )
    expect(await status('?broadcaster_user_id=1')).toBe(404)
    expect(await status('?broadcaster_user_id=9007199254740993')).toBe(404)
  })
})
