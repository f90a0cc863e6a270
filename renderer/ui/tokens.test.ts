// oxlint-disable-next-line no-restricted-imports -- vitest hands out style sheets empty, so the test reads the file
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast, over, parseTokens } from '../testing/contrast.ts'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
const usual = parseTokens(css.slice(0, css.indexOf('@media')))
const strong = { ...usual, ...parseTokens(css.slice(css.indexOf('@media'))) }

const grounds = ['bg', 'surface', 'raised', 'hover']
const words = ['text', 'muted', 'faint', 'accent-text', 'up', 'down', 'warn', 'danger']

/** Text on what it stands on, at least 4.5:1. */
const text: [string, string][] = [
  ...words.flatMap((word) => grounds.map((ground): [string, string] => [word, ground])),
  ['on-accent', 'accent'],
  ['bg', 'text'],
  ['bg', 'gold'],
  ['bg', 'silver'],
  ['bg', 'bronze'],
  ...Array.from({ length: 10 }, (_, index): [string, string] => ['on-avatar', `avatar-${index}`]),
]

/** Rings, borders of fields and what shows a state, at least 3:1. */
const aims: [string, string][] = ['focus', 'control', 'gold'].flatMap((aim) =>
  ['bg', 'surface'].map((ground): [string, string] => [aim, ground]),
)

describe.each([
  ['usual', usual],
  ['more contrast', strong],
])('tokens, %s', (_name, tokens) => {
  describe.each(['light', 'dark'] as const)('%s', (theme) => {
    const color = (name: string) => {
      const token = tokens[name]
      if (!token) throw new Error(`There is no token --${name}.`)
      return token[theme]
    }

    it.each(text)('--%s on --%s is text', (word, ground) => {
      expect(contrast(color(word), color(ground))).toBeGreaterThanOrEqual(4.5)
    })

    it.each(aims)('--%s on --%s can be seen', (aim, ground) => {
      expect(contrast(color(aim), color(ground))).toBeGreaterThanOrEqual(3)
    })

    it.each(grounds)('a gain on its own soft ground over --%s is text', (ground) => {
      const soft = over(color('accent-soft'), color(ground))
      expect(contrast(color('accent-text'), soft)).toBeGreaterThanOrEqual(4.5)
    })
  })
})
