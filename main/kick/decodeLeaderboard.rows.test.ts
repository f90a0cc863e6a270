import { describe, expect, it } from 'vitest'
import { decodeLeaderboard } from './decodeLeaderboard.ts'

function decodeRow(written: string) {
  const { board, dropped } = decodeLeaderboard(`{"data":[${written},{"user_id":7,"quantity":1}]}`)
  if (board.shape !== 'single') throw new Error('one list was given')
  return { row: board.rows.length === 2 ? board.rows[0] : null, dropped }
}

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

  it('holds the last value of a doubled key, as JSON.parse does', () => {
    expect(decodeRow('{"user_id":1,"quantity":1,"quantity":2}').row?.amount).toBe(2)
  })

  it('is nothing but data: a key __proto__ changes no prototype', () => {
    const { row } = decodeRow('{"__proto__":{"rank":9},"user_id":1,"quantity":1}')
    expect(row?.rank).toBeNull()
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype)
  })
})
