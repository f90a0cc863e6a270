import { describe, expect, it } from 'vitest'
import { de } from './de.ts'
import { en } from './en.ts'

function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(Object(value)).flatMap(([key, inner]) =>
    leaves(inner, path === '' ? key : `${path}.${key}`),
  )
}

const english = new Map(leaves(en))
const german = new Map(leaves(de))
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([all]) => all)

/** Words that are the same in both languages. */
const shared = new Set(
  'Kickboard LIVE SANDBOX Sandbox Sandbox. System Offline Port Name Stream English Deutsch Filter Alt Enter Esc Moment'.split(
    ' ',
  ),
)
const worldwide = /\{\{\w+\}\}|\b(KICKs|Kickboard|LIVE|Offline|top|min|h|s)\b/gi
const isShared = (text: string) =>
  shared.has(text) || !/\p{L}/u.test(text.replaceAll(worldwide, ''))
/** Words that only English has. */
const onlyEnglish = /\b(the|and|your|you|with|from|this|that|board|settings|again|is|are)\b/i
/** Titles that ask in German where English tells. */
const asks = new Set(['setup.about.title', 'welcome.title'])

describe('the German catalogue', () => {
  it('has the keys of the English one, no less and no more', () => {
    expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  })

  it.each([...german])('%s: says something, with the same values', (path, text) => {
    expect(text).toMatch(/\S/)
    expect(text).not.toMatch(/^\s|\s$/)
    expect(placeholders(text).toSorted()).toEqual(placeholders(english.get(path) ?? '').toSorted())
  })

  it('has no English left over', () => {
    const left = [...german].filter(([path, text]) => text === english.get(path) && !isShared(text))
    expect(left).toEqual([])
    expect(
      [...german].filter(([, text]) =>
        onlyEnglish.test(text.replaceAll(/„[^“]*“|\S+\/\S+|\{\{\w+\}\}/g, '')),
      ),
    ).toEqual([])
  })

  it('quotes as German does, and uses no typewriter marks', () => {
    const wrong = [...german].filter(([, text]) => /["“](?=\w)|["']/.test(text))
    expect(wrong).toEqual([])
    for (const [path, text] of german)
      expect((text.match(/„/g) ?? []).length, path).toBe((text.match(/“/g) ?? []).length)
  })

  it('ends sentences where the English does', () => {
    const ends = (text: string) => /[^.][.?!]$/.test(text)
    const other = [...german].filter(
      ([path, text]) => ends(text) !== ends(english.get(path) ?? '') && !asks.has(path),
    )
    expect(other).toEqual([])
  })

  it('addresses nobody as "du"', () => {
    expect([...german].filter(([, text]) => /\b(du|dein\w*|dich|dir)\b/i.test(text))).toEqual([])
  })
})

describe.each([
  ['English', english],
  ['German', german],
])('plurals in %s', (_name, texts) => {
  it('have one and other, with the same values but the number', () => {
    const plural = [...texts.keys()].filter((path) => /_(zero|one|two|few|many|other)$/.test(path))
    expect(plural.length).toBeGreaterThan(0)
    for (const path of plural) {
      expect(path).toMatch(/_(one|other)$/)
      const stem = path.replace(/_(one|other)$/, '')
      expect([...texts.keys()]).toContain(`${stem}_one`)
      expect([...texts.keys()]).toContain(`${stem}_other`)
    }
  })
})
