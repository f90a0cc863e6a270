import { expect, test } from 'vitest'
import { chooseLanguage } from './chooseLanguage.ts'

test.each([
  ['system', ['de-DE', 'en-US'], 'de'],
  ['system', ['fr-FR', 'de-AT', 'en'], 'de'],
  ['system', ['en-GB', 'de'], 'en'],
  ['system', ['DE_ch'], 'de'],
  ['system', ['den'], 'en'],
  ['system', ['fr', 'C'], 'en'],
  ['system', [], 'en'],
  ['en', ['de-DE'], 'en'],
  ['de', ['en-US'], 'de'],
] as const)('%s on a system that prefers %j is %s', (choice, preferred, language) => {
  expect(chooseLanguage(choice, preferred)).toBe(language)
})
