import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from './plainText.ts'

describe('plainText', () => {
  it.each([
    ['alpha_whale', 'alpha_whale'],
    ['  two\r\nlines\ttab ', 'two lines tab'],
    ['nul\u0000bell\u0007', 'nul bell'],
    ['\u202Eelahw\u202C', 'elahw'],
    ['a\u2066b\u2069c\u200F\u061C\uFEFF\u200B', 'abc'],
    ['\u2028para\u2029graph', 'para graph'],
    ['\uD800half', 'half'],
    ['<b>&amp;</b>', '<b>&amp;</b>'],
    ['mia \u{1F98A}', 'mia \u{1F98A}'],
    ['\u{1F468}\u200D\u{1F469}\u200D\u{1F467}', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'],
    ['Se\u00F1or Ping\u00FCino', 'Se\u00F1or Ping\u00FCino'],
    ['', ''],
    ['\u200B\u0000', ''],
  ])('%j becomes %j', (given, expected) => expect(plainText(given, 40)).toBe(expected))

  it('isolates a name written from right to left', () => {
    expect(plainText('\u0645\u0647\u0627', 40)).toBe('\u200E\u2068\u0645\u0647\u0627\u2069')
  })

  it('cuts between characters as a person counts them', () => {
    const family = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'
    expect(plainText(family.repeat(50), 4)).toBe(`${family.repeat(3)}\u2026`)
    expect(plainText('x'.repeat(10_000), 40)).toBe(`${'x'.repeat(39)}\u2026`)
    expect(plainText('x'.repeat(40), 40)).toBe('x'.repeat(40))
  })

  it('tames a tower of accents', () => {
    expect(plainText(`Z${'\u0301'.repeat(500)}algo`, 40).length).toBeLessThan(40)
    expect(plainText('Z\u0301\u0302\u0303\u0304\u0305\u0306', 40)).toBe('Z\u0301\u0302\u0303\u0304')
  })

  it('never lets through what turns lines or direction, and keeps to its limit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.integer({ min: 2, max: 60 }),
        (text, limit) => {
          const plain = plainText(text, limit).replaceAll(/^\u200E\u2068|\u2069$/g, '')
          expect(plain).not.toMatch(
            /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\u200E\u200F]/u,
          )
          expect([...new Intl.Segmenter('en').segment(plain)].length).toBeLessThanOrEqual(limit)
        },
      ),
      { seed: 40, numRuns: 1000 },
    )
  })
})
