import { expect, test } from 'vitest'
import { resultPage, resultPages } from '../account/resultPage.ts'
import { callbackWords } from './callbackWords.ts'

test('the page at the end of a sign-in speaks the language of the moment', () => {
  let language: 'en' | 'de' = 'en'
  const words = callbackWords(() => language)
  const pages = () => resultPages.map((page) => resultPage(page, words))
  for (const html of pages()) expect(html).toContain('<html lang="en">')
  expect(pages()[0]).toContain('You are signed in')
  language = 'de'
  for (const html of pages()) expect(html).toContain('<html lang="de">')
  expect(pages()[0]).toContain('Anmeldung abgeschlossen')
  expect(new Set(pages()).size).toBe(resultPages.length)
})
