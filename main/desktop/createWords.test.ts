import { describe, expect, it } from 'vitest'
import { createWords } from './createWords.ts'

describe('createWords', () => {
  it('fills sentences in, without treating what a stranger wrote as a template', () => {
    const { say } = createWords('en')
    expect(
      say('tray.row', { rank: 1, name: '<b>&$t(tray.quit) {{amount}}', amount: '50,000' }),
    ).toBe('1. <b>&$t(tray.quit) {{amount}} - 50,000')
    expect(say('tooltip.hours', { count: 1 })).toBe('Updated 1 hour ago')
    expect(say('tooltip.hours', { count: 2 })).toBe('Updated 2 hours ago')
  })

  it("writes figures in the user's manner and survives an unknown locale", () => {
    expect(createWords('en-US').number(50_000)).toBe('50,000')
    expect(createWords('de').number(50_000)).toBe('50.000')
    expect(createWords('not a locale').number(50_000)).toBe('50,000')
    expect(createWords('de', 'UTC').time(Date.UTC(2026, 9, 5, 14, 32))).toBe('14:32')
  })
})
