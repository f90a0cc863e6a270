import { describe, expect, it } from 'vitest'
import { ageText } from './ageText.ts'
import { format } from './format.ts'

const minute = 60_000
const hour = 60 * minute
const noon = new Date(2026, 9, 14, 12, 0).getTime()

describe('format', () => {
  it('writes amounts exactly, however large', () => {
    expect(format.amount(52_310)).toBe('52,310')
    expect(format.amount(9_999_999_999)).toBe('9,999,999,999')
  })

  it('writes gains with their sign and shortens only millions', () => {
    expect(format.gain(500)).toBe('+500')
    expect(format.gain(999_999)).toBe('+999,999')
    expect(format.gain(1_234_567_890)).toBe('+1.2B')
    expect(format.gain(-40)).toBe('−40')
  })

  it('never says that somebody with a share has none', () => {
    expect(format.percent(24, 100)).toBe('24')
    expect(format.percent(1, 5_000)).toBe('<1')
    expect(format.percent(0, 5_000)).toBe('0')
  })

  it('names days by their distance', () => {
    expect(format.day(noon - 14 * hour, noon)).toBe('yesterday')
    expect(format.day(noon - 3 * 24 * hour, noon)).toBe('Sunday')
    expect(format.day(noon - 20 * 24 * hour, noon)).toMatch(/September/)
    expect(format.day(noon - hour, noon)).toMatch(/11:00/)
    expect(format.until(noon + 20 * hour, noon)).toMatch(/^tomorrow, 8:00/)
  })

  it('counts down in minutes and seconds', () => {
    expect(format.left(272_000)).toBe('4:32')
    expect(format.left(4_001)).toBe('0:05')
    expect(format.left(-1)).toBe('0:00')
  })
})

describe('ageText', () => {
  it.each([
    [0, '0 s'],
    [59_999, '59 s'],
    [38 * minute, '38 min'],
    [5 * hour, '5 h'],
    [49 * hour, '2 days'],
    [-5, '0 s'],
  ])('%d ms is %s', (ms, text) => expect(ageText(ms)).toBe(text))
})
