import '../../windowWords.ts'
import { describe, expect, it } from 'vitest'
import { sampleBoard } from '../../../testing/sampleBoard.ts'
import { sampleNow } from '../../../testing/sampleState.ts'
import { boardLines } from '../boardLines.ts'
import { lensOf } from '../lensOf.ts'
import { sharedOf } from '../sharedOf.ts'
import { pictureOf } from './pictureOf.ts'
import { pictureSize, rowPlace } from './rowPlace.ts'
import type { Shared } from './Shared.ts'
import { listText, shortText } from './shareTexts.ts'

const board = sampleBoard(sampleNow, 87)
const lens = lensOf({ stream: null, looked: null }, board, { lens: 'period', period: 'week' })
const channel = { name: 'starlight', slug: 'starlight' }
const shared = sharedOf(channel, lens, boardLines(lens, null), sampleNow) as Shared

describe('the text for a chat or a post', () => {
  const entries = Array.from({ length: 100 }, (_, index) => `${index + 1}. mia 12,650`)

  it.each([280, 500])('holds as many as fit %i characters', (limit) => {
    const text = shortText('KICKs this week', entries, limit)
    expect(text.startsWith('KICKs this week: 1. mia 12,650 · 2. mia 12,650')).toBe(true)
    expect(text.length).toBeLessThanOrEqual(limit)
    expect(text.length).toBeGreaterThan(limit - 20)
    expect(text).toMatch(/ · \d+\. mia 12,650$/)
  })

  it('counts emoji and wide scripts twice, as posts do', () => {
    const wide = Array.from({ length: 40 }, () => '1. 漢字漢字 1')
    const text = shortText('x', wide, 280)
    const weight = [...text].reduce(
      (sum, one) => sum + ((one.codePointAt(0) ?? 0) > 0x10ff ? 2 : 1),
      0,
    )
    expect(weight).toBeLessThanOrEqual(280)
    expect(text.length).toBeLessThan(250)
  })

  it('gives one entry, however long', () => {
    expect(shortText('x', ['1. a very long name 5'], 5)).toBe('x: 1. a very long name 5')
  })

  it('lists everybody, one a line', () => {
    expect(listText('KICKs', ['1. a 2', '2. b 1'])).toBe('KICKs\n\n1. a 2\n2. b 1')
  })
})

describe('what is shared', () => {
  it('is the whole board with its period and channel', () => {
    expect(shared).toMatchObject({ channel: 'starlight', what: 'this week', total: board.total })
    expect(shared.lines).toHaveLength(87)
  })

  it('is nothing while the board is empty', () => {
    expect(sharedOf(channel, lens, [], sampleNow)).toBeNull()
  })

  it('becomes a picture of the first ten', () => {
    const picture = pictureOf(shared)
    expect(picture).toMatchObject({ channel: 'starlight', what: 'KICKs this week' })
    expect(picture.sum).toBe(`${board.total.toLocaleString('en')} KICKs, 87 gifters`)
    expect(picture.rows).toHaveLength(10)
    expect(picture.rows[0]).toMatchObject({
      rank: 1,
      name: 'alpha_whale',
      amount: '52,310',
      part: 1,
    })
    expect(picture.rows[4]?.initial).toBe('M')
  })

  it('marks a bound in the picture', () => {
    const lines = shared.lines.map((line) => ({ ...line, least: true }))
    expect(pictureOf({ ...shared, lines, gains: true }).rows[0]?.amount).toBe('at least +52,310')
  })
})

describe('the rows of the picture', () => {
  it.each([1, 2, 3, 4, 5, 6, 10])('%i of them lie in it, and none over another', (count) => {
    const places = Array.from({ length: count }, (_, index) => rowPlace(index, count))
    for (const { x, y, width, scale } of places) {
      expect(x + width).toBeLessThanOrEqual(pictureSize.width - 56)
      // Below them stands the sum.
      expect(y + 70 * scale).toBeLessThanOrEqual(600)
    }
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(count)
  })

  it('are as wide as the picture where there are few', () => {
    expect(rowPlace(0, 3).width).toBe(1088)
    expect(rowPlace(0, 3).scale).toBeGreaterThan(rowPlace(0, 5).scale)
    expect(rowPlace(0, 6).width).toBe(528)
  })
})
