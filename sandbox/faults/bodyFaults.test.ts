import { describe, expect, it } from 'vitest'
import type { Endpoint } from '../endpoints.ts'
import type { Lists } from '../testing/boardUnder.ts'
import { board, boardUnder, weekUnder } from '../testing/boardUnder.ts'
import { ask, signIn } from '../testing/signIn.ts'
import { useSandbox } from '../testing/useSandbox.ts'
import type { Row } from './fault.ts'
import type { FaultName } from './faultTable.ts'

const start = useSandbox()

describe('changed bodies', () => {
  it('breaks the JSON', async () => {
    const { text } = await boardUnder(await start(), 'truncated-json')
    expect(text.startsWith('{"data":{"lifetime":[')).toBe(true)
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError)
  })

  it('begins with a byte order mark', async () => {
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    sandbox.control.fault({ endpoint: 'leaderboard', name: 'byte-order-mark' })
    const bytes = await (await ask(sandbox, board, access_token)).arrayBuffer()
    expect([...new Uint8Array(bytes).subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x7b])
  })

  it('spoils data and its lists', async () => {
    const body = async (name: FaultName) =>
      JSON.parse((await boardUnder(await start(), name)).text) as { data: Row; message: string }
    expect((await body('data-null')).data).toBeNull()
    expect((await body('data-string')).data).toBe('no data today')
    expect(await body('data-missing')).toEqual({ message: 'OK' })
    expect(Object.keys((await body('list-missing')).data)).toEqual(['lifetime', 'month'])
    expect((await body('list-null')).data['week']).toBeNull()
    const empty = { lifetime: [], month: [], week: [] }
    expect((await body('everything-empty')).data).toEqual(empty)
  })

  it('writes amounts and ids as strings, and an id beyond 2^53 as a bare number', async () => {
    expect((await weekUnder(await start(), 'amounts-as-strings'))[0]).toMatchObject({
      gifted_amount: '52310',
    })
    expect((await weekUnder(await start(), 'ids-as-strings'))[0]).toMatchObject({
      user_id: '400200001',
    })
    const { text } = await boardUnder(await start(), 'id-beyond-2-53')
    expect(text.match(/"user_id":9007199254740993[,}]/g)).toHaveLength(3)
    expect(() => JSON.parse(text) as unknown).not.toThrow()
  })

  it('spoils names', async () => {
    expect((await weekUnder(await start(), 'empty-names')).map((row) => row['username'])).toEqual(
      Array.from({ length: 5 }, () => ''),
    )
    const hostile = await weekUnder(await start(), 'hostile-names')
    expect(hostile[0]?.['username']).toContain('<img')
    expect(hostile[1]?.['username']).toHaveLength(10_000)
    const renamed = await weekUnder(await start(), 'renamed-user')
    expect(renamed[0]).toMatchObject({ user_id: 400_200_001, username: 'alpha_whale_2' })
    expect(renamed[1]).toMatchObject({ username: 'Bo_the_Builder' })
  })

  it.each<[FaultName, number[]]>([
    ['duplicate-ranks', [1, 1, 3, 3, 5]],
    ['zero-ranks', [0, 0, 0, 0, 0]],
    ['rank-gaps', [1, 4, 7, 10, 13]],
    ['unsorted', [5, 4, 3, 2, 1]],
    ['duplicate-rows', [1, 1, 2, 3, 4, 5]],
    ['ties', [1, 2, 3, 4, 5]],
  ])('%s gives the ranks %j', async (name, ranks) => {
    expect((await weekUnder(await start(), name)).map((row) => row['rank'])).toEqual(ranks)
  })

  it('leaves ranks out, ties amounts and makes them negative', async () => {
    expect((await weekUnder(await start(), 'missing-ranks')).some((row) => 'rank' in row)).toBe(
      false,
    )
    const tied = (await weekUnder(await start(), 'ties')).map((row) => row['gifted_amount'])
    expect(tied).toEqual([52_310, 52_310, 52_310, 18_200, 12_650])
    expect((await weekUnder(await start(), 'negative-amounts'))[0]).toMatchObject({
      gifted_amount: -52_310,
    })
    expect((await weekUnder(await start(), 'unknown-fields'))[0]).toMatchObject({
      tier: 'GALACTIC',
      rank: 1,
    })
  })

  it('lets amounts fall from call to call', async () => {
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    sandbox.control.fault({ endpoint: 'leaderboard', name: 'falling-amounts' })
    const first = async () => {
      const { data } = (await (await ask(sandbox, board, access_token)).json()) as Lists
      return Number(data.week[0]?.['gifted_amount'])
    }
    const seen = [await first(), await first(), await first()]
    expect(seen).toEqual(seen.toSorted((a, b) => b - a))
    expect(new Set([52_310, ...seen]).size).toBe(4)
  })

  it("plays on the brief's shape too", async () => {
    const sandbox = await start({ leaderboardShape: 'brief' })
    const { access_token } = await signIn(sandbox)
    const query = `${board}?broadcaster_user_id=${sandbox.channel.userId}`
    const under = async (name: FaultName) => {
      sandbox.control.fault({ endpoint: 'leaderboard', name, calls: 1 })
      return (await (await ask(sandbox, query, access_token)).json()) as { data: Row[] }
    }
    expect((await under('amounts-as-strings')).data[0]).toMatchObject({
      quantity: expect.any(String),
    })
    expect((await under('empty-pictures')).data[0]).toMatchObject({ profile_picture: '' })
    expect((await under('null-pictures')).data[0]).toMatchObject({ profile_picture: null })
    expect((await under('list-null')).data).toBeNull()
    expect((await under('everything-empty')).data).toEqual([])
  })

  it('plays on users and channels', async () => {
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    const under = async (endpoint: Endpoint, name: FaultName) => {
      sandbox.control.fault({ endpoint, name, calls: 1 })
      const { data } = (await (
        await ask(sandbox, `/public/v1/${endpoint}`, access_token)
      ).json()) as { data: Row[] }
      return data[0]
    }
    expect(await under('users', 'empty-names')).toMatchObject({ name: '' })
    expect(await under('users', 'empty-pictures')).toMatchObject({ profile_picture: '' })
    expect(await under('users', 'ids-as-strings')).toMatchObject({ user_id: '400100001' })
    expect(await under('channels', 'ids-as-strings')).toMatchObject({
      broadcaster_user_id: '400100001',
    })
    expect(await under('channels', 'everything-empty')).toBeUndefined()
  })
})
