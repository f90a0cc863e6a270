import { describe, expect, it } from 'vitest'
import { createWords } from './createWords.ts'

const afternoon = Date.UTC(2026, 9, 5, 14, 32)

describe('createWords', () => {
  it('fills sentences in, without treating what a stranger wrote as a template', () => {
    const { say } = createWords(['en'])
    expect(
      say('tray.row', { rank: 1, name: '<b>&$t(tray.quit) {{amount}}', amount: '50,000' }),
    ).toBe('1. <b>&$t(tray.quit) {{amount}} - 50,000')
    expect(say('tooltip.hours', { count: 1 })).toBe('Updated 1 hour ago')
    expect(say('tooltip.hours', { count: 2 })).toBe('Updated 2 hours ago')
  })

  it("writes figures in the user's manner and survives an unknown locale", () => {
    expect(createWords(['en-US']).number(50_000)).toBe('50,000')
    expect(createWords(['de']).number(50_000)).toBe('50.000')
    expect(createWords(['de-CH', 'en']).number(50_000)).toMatch(/^50[’']000$/)
    expect(createWords(['en-not a locale', 'fr']).number(50_000)).toBe('50,000')
    expect(createWords(['en-US'], 'UTC').time(afternoon)).toMatch(/^2:32\sPM$/)
    expect(createWords(['en-GB'], 'UTC').time(afternoon)).toBe('14:32')
  })

  it("speaks the system's language, and another one at once when that is chosen", () => {
    const words = createWords(['de-DE', 'en-US'], 'UTC')
    expect(words.say('tray.quit')).toBe('Kickboard beenden')
    expect(words.speak('system')).toBe(false)
    expect(words.speak('en')).toBe(true)
    expect(words.language()).toBe('en')
    expect(words.say('tray.quit')).toBe('Quit Kickboard')
    expect(words.number(50_000)).toBe('50,000')
    expect(words.say('tooltip.days', { count: 1 })).toBe('Updated 1 day ago')
    expect(words.speak('de')).toBe(true)
    expect(words.number(50_000)).toBe('50.000')
    expect(words.say('tooltip.days', { count: 1 })).toBe('Vor 1 Tag aktualisiert')
    expect(words.say('tooltip.days', { count: 2 })).toBe('Vor 2 Tagen aktualisiert')
  })
})
