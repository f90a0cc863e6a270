import { describe, expect, it } from 'vitest'
import { problemCodes } from '../problem.ts'
import { en } from './en.ts'

function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(inner, path === '' ? key : `${path}.${key}`),
  )
}

describe('the English catalogue', () => {
  it.each(problemCodes)('has title, cause and next step for %s', (code) => {
    const words = en.problem[code]
    expect(words.title).toMatch(/\S/)
    expect(words.title).not.toMatch(/\.$/)
    expect(words.cause).toMatch(/\.$/)
    expect(words.next).toMatch(/\.$/)
  })

  it('has no words for a problem that cannot happen', () => {
    expect(Object.keys(en.problem).toSorted()).toEqual([...problemCodes].toSorted())
  })

  it('holds nothing but sentences with something in them', () => {
    for (const [path, text] of leaves(en)) {
      expect(text, path).toBeTypeOf('string')
      expect(text, path).toMatch(/\S/)
    }
  })

  it('has both plural forms wherever it has one', () => {
    const paths = leaves(en).map(([path]) => path)
    for (const path of paths.filter((path) => path.endsWith('_one')))
      expect(paths).toContain(path.replace(/_one$/, '_other'))
  })

  it('says what the page after the sign-in needs', () => {
    for (const ending of ['success', 'denied', 'failed', 'waiting', 'again'] as const) {
      expect(en.callback[ending].title).toMatch(/\S/)
      expect(en.callback[ending].body).toMatch(/\S/)
    }
  })
})
