import { expect, it } from 'vitest'

const sources = import.meta.glob<string>(
  ['../**/*.{ts,tsx}', '!../**/*.test.{ts,tsx}', '!../testing/**'],
  { query: '?raw', import: 'default', eager: true },
)

/** What a page may load of the contract: words. All else there would bring the schema library along. */
const light = /\/contract\/(names|texts\/[\w.]+)\.ts$/

it.each(Object.entries(sources))('%s takes only types from the schemas', (_file, source) => {
  const values = [...source.matchAll(/^import (?!type\b)[^;]*? from '([^']+)'/gm)]
  const heavy = values
    .map(([, from = '']) => from)
    .filter((from) => from === 'zod' || (from.includes('/contract/') && !light.test(from)))
  expect(heavy).toEqual([])
})
