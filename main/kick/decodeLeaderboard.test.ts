import { describe, expect, it } from 'vitest'
import { decodeLeaderboard } from './decodeLeaderboard.ts'
import { KickError } from './KickError.ts'

function row(fields: object) {
  return { user_id: 1, username: 'alpha', gifted_amount: 10, rank: 1, ...fields }
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
    ['data null', '{"data":null,"message":"OK"}', {}],
    ['data missing', '{"message":"OK"}', {}],
    ['data empty', '{"data":{}}', {}],
    ['a list null, others missing', '{"data":{"week":null}}', {}],
    ['one empty list after a byte order mark', '\uFEFF{"data":{"week":[]}}', { week: [] }],
  ])('tells lists that are empty from those that are not there: %s', (_, text, lists) => {
    expect(decodeLeaderboard(text)).toEqual({ board: { shape: 'lists', lists }, dropped: 0 })
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
    expect(board).toMatchObject({ lists: { lifetime: [{ userId: '1' }], month: [{}] } })
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
