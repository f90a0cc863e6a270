import { expect, test } from 'vitest'
import { scriptsOfPage } from './scriptsOfPage.ts'

test('scripts and what they import at once, each once', () => {
  const files = new Map(
    Object.entries({
      'out/popover.html':
        '<script type="module" crossorigin src="/assets/popover.js"></script><link rel="modulepreload" href="/assets/shared.js">',
      'out/assets/popover.js': 'import{a}from"./shared.js";import "./side.js";import("./later.js")',
      'out/assets/shared.js': 'import"./side.js";export const a=1',
      'out/assets/side.js': '',
      'out/assets/later.js': '',
      'out/assets/window.js': '',
    }).map(([path, text]) => [path, Buffer.from(text)]),
  )
  expect(scriptsOfPage(files, 'out/popover.html', 'out')).toEqual([
    'out/assets/popover.js',
    'out/assets/shared.js',
    'out/assets/side.js',
  ])
})
