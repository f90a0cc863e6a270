import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { resultPage, resultPageHeaders, resultPages } from './resultPage.ts'
import { sampleTexts } from './testing/sampleTexts.ts'

test.each(resultPages)('%s: its words, and no style but the one that its policy names', (page) => {
  const html = resultPage(page, sampleTexts)
  expect(html).toContain(`<title>${sampleTexts[page].title} - Kickboard</title>`)
  expect(html).toContain(`<html lang="${sampleTexts.language}">`)
  expect(html).toContain(`<h1>${sampleTexts[page].title}</h1>`)
  const styles = [...html.matchAll(/<style>([^<]*)<\/style>/g)].map(([, style]) => style ?? '')
  expect(styles).toHaveLength(1)
  const hash = createHash('sha256').update(String(styles[0])).digest('base64')
  expect(resultPageHeaders['Content-Security-Policy']).toContain(`style-src 'sha256-${hash}'`)
  expect(html).not.toMatch(/ style=|<script|<link|<img|url\(/)
})

test('words that look like markup stay words', () => {
  const hostile = { title: '</title><script>1</script>', body: '&lt;b&gt; "x" <i>' }
  const html = resultPage('failed', { ...sampleTexts, failed: hostile })
  expect(html).not.toContain('<script')
  expect(html).toContain('&amp;lt;b&amp;gt; "x" &lt;i&gt;')
})
