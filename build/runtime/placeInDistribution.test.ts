import { expect, it } from 'vitest'
import { placeInDistribution } from './placeInDistribution.ts'

it.each([
  ['Cypress/Cypress', 'electron'],
  ['Cypress/locales/de.pak', 'locales/de.pak'],
  ['Cypress/v8_context_snapshot.bin', 'v8_context_snapshot.bin'],
  ['Cypress/resources/app/index.js', undefined],
  ['Cypress/browser_v8_context_snapshot.bin', undefined],
  ['Cypress/', undefined],
  ['elsewhere/file', undefined],
])('%s becomes %s', (entry, place) => {
  expect(placeInDistribution(entry)).toBe(place)
})
