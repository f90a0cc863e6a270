import { describe, expect, it } from 'vitest'
import { windowPages } from '../../contract/texts/window.en.ts'
import { catalogue as shared } from './catalogue.ts'

const catalogue = { ...shared, ...windowPages }

const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.{ts,tsx}'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

function textAt(path: string): unknown {
  let node: unknown = catalogue
  for (const key of path.split('.'))
    node = typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined
  return node
}

/** Keys written out in the sources: `t('a.b')` and the values of tables of keys. */
function keysIn(source: string): string[] {
  const tops = Object.keys(catalogue).join('|')
  return [...source.matchAll(new RegExp(`'((?!settings\\.json)(?:${tops})\\.[\\w.-]+)'`, 'g'))].map(
    ([, key = '']) => key,
  )
}

describe('words that the pages use', () => {
  const used = new Set(Object.values(sources).flatMap(keysIn))

  it('are found by this test', () => expect(used.size).toBeGreaterThan(40))

  it.each([...used])('%s is in the catalogue', (key) => {
    expect(textAt(key) ?? textAt(`${key}_other`)).toBeTypeOf('string')
  })
})
