import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { repositoryRoot } from '../build/terminal/repositoryRoot.ts'

// Read again in each worker, whose command line does not hold the project's name.
const pictures = process.argv.includes('--project=pictures')
if (pictures) process.env['KICKBOARD_PICTURES'] = '1'

/**
 * The packaged app on a desktop. One worker: all files share one desktop, on which one window has
 * the focus. The pictures for the documents are taken on demand: `--project=pictures`.
 */
export default defineConfig({
  testDir: '.',
  outputDir: join(repositoryRoot, 'artifacts', 'test', 'desktop'),
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  projects: process.env['KICKBOARD_PICTURES']
    ? [{ name: 'pictures', testMatch: 'pictures.ts', timeout: 240_000 }]
    : [{ name: 'desktop', testMatch: '*.spec.ts' }],
})
