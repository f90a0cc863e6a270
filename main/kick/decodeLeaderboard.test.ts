import { describe, expect, it } from 'vitest'
import { decodeLeaderboard } from './decodeLeaderboard.ts'
import { KickError } from './KickError.ts'

function row(fields: object) {
  return { user_id: 1, username: 'alpha', gifted_amount: 10, rank: 1, ...fields }
}

function decodeRow(written: string) {
  const { board, dropped } = decodeLeaderboard(`{"data":[${written},{"user_id":7,"quantity":1}]}`)
  if (board.shape !== 'single') throw new Error('one list was given')
  return { row: board.rows.length === 2 ? board.rows[0] : null, dropped }
}

function kindOf(text: string): string | null {
  try {
    decodeLeaderboard(text)
    return null
  } catch (error) {
    return error instanceof KickError ? error.kind : 'not a KickError'
  }
}

describe('the real shape', () => {
  it('reads three lists and ignores what it does not know', () => {
    const { board, dropped } = decodeLeaderboard(
      JSON.stringify({
        data: {
          lifetime: [row({ gifted_amount: 52310, badge: 'x' })],
          month: [row({ user_id: 7654321, username: 'beta', gifted_amount: 4100 })],
          week: [],
          decade: 'unknown',
        },
        message: 'whatever',
      }),
    )
    expect(dropped).toBe(0)
    expect(board).toEqual({
      shape: 'lists',
      lists: {
        lifetime: [
          {
            userId: '1',
            username: 'alpha',
            amount: 52310,
            rank: 1,
            verified: null,
            picture: null,
          },
        ],
        month: [
          {
            userId: '7654321',
            username: 'beta',
            amount: 4100,
            rank: 1,
            verified: null,
            picture: null,
          },
        ],
        week: [],
      },
    })
  })

  it.each([
    ['data null', '{"data":null,"message":"OK"}'],
    ['data missing', '{"message":"OK"}'],
    ['data empty', '{"data":{}}'],
    ['a list null, others missing', '{"data":{"week":null}}'],
    ['a byte order mark before it', '\uFEFF{"data":{"lifetime":[]}}'],
  ])('takes %s as empty lists', (_, text) => {
    expect(decodeLeaderboard(text)).toEqual({
      board: { shape: 'lists', lists: { lifetime: [], month: [], week: [] } },
      dropped: 0,
    })
  })

  it('counts what it leaves out over all lists', () => {
    const { board, dropped } = decodeLeaderboard(
      JSON.stringify({
        data: {
          lifetime: [row({}), row({ user_id: null }), 'x'],
          month: [row({}), row({ gifted_amount: -5 })],
          week: null,
        },
      }),
    )
    expect(dropped).toBe(3)
    expect(board).toMatchObject({ lists: { lifetime: [{ userId: '1' }], month: [{}], week: [] } })
  })

  it('keeps order, ties and doubled people as Kick gives them', () => {
    const { board } = decodeLeaderboard(
      JSON.stringify({
        data: { week: [row({ rank: 3 }), row({ user_id: 2, rank: 1 }), row({ rank: 1 })] },
      }),
    )
    expect(board).toMatchObject({
      lists: {
        week: [
          { userId: '1', rank: 3 },
          { userId: '2', rank: 1 },
          { userId: '1', rank: 1 },
        ],
      },
    })
  })
})

describe('the older shape', () => {
  it('reads one list with its verified mark and picture', () => {
    const { board } = decodeLeaderboard(
      JSON.stringify({
        data: [
          {
            user_id: 987654321,
            username: 'top_gifter',
            is_verified: false,
            profile_picture: 'https://files.kick.com/a.webp',
            quantity: 50000,
            rank: 1,
          },
        ],
      }),
    )
    expect(board).toEqual({
      shape: 'single',
      rows: [
        {
          userId: '987654321',
          username: 'top_gifter',
          amount: 50000,
          rank: 1,
          verified: false,
          picture: 'https://files.kick.com/a.webp',
        },
      ],
    })
  })

  it('reads an empty list', () => {
    expect(decodeLeaderboard('{"data":[]}').board).toEqual({ shape: 'single', rows: [] })
  })
})

describe('one row', () => {
  it.each([
    ['9007199254740993', '9007199254740993'],
    ['"9007199254740993"', '9007199254740993'],
    ['18446744073709551615', '18446744073709551615'],
    ['"0042"', '42'],
    ['42', '42'],
  ])('keeps the id %s digit by digit', (written, userId) => {
    expect(decodeRow(`{"user_id":${written},"quantity":1}`).row?.userId).toBe(userId)
  })

  it.each(['0', '"0"', '-1', '1.5', '1e3', '""', '"x"', 'null', 'true', '{}', '[]', '"1 "'])(
    'is left out with the id %s',
    (written) => {
      expect(decodeRow(`{"user_id":${written},"quantity":1}`)).toEqual({ row: null, dropped: 1 })
    },
  )

  it.each([
    ['50000', 50000],
    ['"50000"', 50000],
    ['0', 0],
    ['7.0', 7],
    ['9007199254740991', 9007199254740991],
  ])('reads the amount %s', (written, amount) => {
    expect(decodeRow(`{"user_id":1,"gifted_amount":${written}}`).row?.amount).toBe(amount)
  })

  it.each(['9007199254740992', '-5', '1.5', '"12 KICKs"', '""', 'null', 'true', '1e999', '[]'])(
    'is left out with the amount %s',
    (written) => {
      expect(decodeRow(`{"user_id":1,"gifted_amount":${written}}`)).toEqual({
        row: null,
        dropped: 1,
      })
    },
  )

  it('takes whichever amount can be used', () => {
    expect(decodeRow('{"user_id":1,"gifted_amount":null,"quantity":5}').row?.amount).toBe(5)
    expect(decodeRow('{"user_id":1,"gifted_amount":3,"quantity":5}').row?.amount).toBe(3)
  })

  it.each([
    ['1', 1],
    ['"12"', 12],
    ['0', null],
    ['-1', null],
    ['null', null],
    ['1.5', null],
    ['"first"', null],
  ])('reads the rank %s as %s', (written, rank) => {
    expect(decodeRow(`{"user_id":1,"quantity":1,"rank":${written}}`).row?.rank).toBe(rank)
  })

  it('has values for all that is missing', () => {
    expect(decodeRow('{"user_id":1,"quantity":1}').row).toEqual({
      userId: '1',
      username: '',
      amount: 1,
      rank: null,
      verified: null,
      picture: null,
    })
  })

  it('has no picture where Kick sends an empty one, and an empty name stays empty', () => {
    const { row } = decodeRow('{"user_id":1,"quantity":1,"profile_picture":"","username":""}')
    expect(row).toMatchObject({ picture: null, username: '' })
  })

  it('is nothing but data: a key __proto__ changes no prototype', () => {
    const { row } = decodeRow('{"__proto__":{"rank":9},"user_id":1,"quantity":1}')
    expect(row?.rank).toBeNull()
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype)
  })
})

describe('an answer that makes no sense', () => {
  it.each([
    ['data a string', '{"data":"broadcaster_user_id is required","message":"Bad request"}'],
    ['data a number', '{"data":5}'],
    ['a list that is none', '{"data":{"week":"soon"}}'],
    ['a list that is an object', '{"data":{"week":{}}}'],
    ['other keys only', '{"data":{"gifts":[]}}'],
    ['no row that can be used', '{"data":[1,2,3]}'],
    ['no envelope', '[]'],
    ['null', 'null'],
    ['a number', '42'],
    ['an error with a success status', '{"error":"Request blocked by security policy."}'],
  ])('is of the wrong shape: %s', (_, text) => {
    expect(kindOf(text)).toBe('wrong-shape')
  })

  it.each([
    ['nothing', ''],
    ['a page', '<!DOCTYPE html><title>Just a moment...</title>'],
    ['JSON cut short', '{"data":{"lifetime":[{"user_id":1,"user'],
    ['JSON and more', '{"data":[]} x'],
    ['nested without end', '['.repeat(500_000)],
  ])('is not JSON: %s', (_, text) => {
    expect(kindOf(text)).toBe('not-json')
  })
})
