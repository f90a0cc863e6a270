import { describe, expect, it } from 'vitest'
import { avatarColor } from './avatarColor.ts'
import { cleanName } from './cleanName.ts'
import { displayName } from './displayName.ts'
import { initialOf } from './initialOf.ts'

describe('cleanName', () => {
  it.each([
    ['alpha_whale', 'alpha_whale'],
    ['  two   words ', 'two words'],
    ['evil\u202Egpj.exe', 'evilgpj.exe'],
    ['a\u0000b\u0007c\nd', 'a b c d'],
    ['\u2066hidden\u2069', 'hidden'],
    ['مها', 'مها'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
    ['\u200B\u2060\uFEFF', ''],
    ['\u200D', ''],
    ['\u0301', ''],
    ['\uD800half\u00AD', 'half'],
    [`${'x'.repeat(10_000)}`, `${'x'.repeat(79)}\u2026`],
    ['x'.repeat(80), 'x'.repeat(80)],
    ['👨‍👩‍👧'.repeat(100), `${'👨‍👩‍👧'.repeat(79)}\u2026`],
    [`Z${'\u0301'.repeat(9)}a`, `Z${'\u0301'.repeat(4)}a`],
    [`Z${'\u0301'.repeat(5000)}`, 'Z'],
  ])('%j becomes %j', (name, clean) => expect(cleanName(name)).toBe(clean))
})

describe('displayName', () => {
  it('names who has no name', () => expect(displayName(' \u200B ')).toBe('Unnamed gifter'))
})

describe('initialOf', () => {
  it.each([
    ['mia', 'M'],
    ['🦊 fox', '🦊'],
    ['👨‍👩‍👧 family', '👨‍👩‍👧'],
    ['مها', 'م'],
    ['', '?'],
  ])('of %j is %j', (name, initial) => expect(initialOf(name)).toBe(initial))
})

describe('avatarColor', () => {
  it('is the same for the same id and uses all colors', () => {
    expect(avatarColor('9007199254740993')).toBe(avatarColor('9007199254740993'))
    const used = new Set(Array.from({ length: 500 }, (_, id) => avatarColor(String(id + 1))))
    expect([...used].toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  })
})
