import { join } from 'node:path'
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test'
import { repositoryRoot } from '../build/terminal/repositoryRoot.ts'
import type { SharedFixtures } from './support/test.ts'

// Read again in each worker, whose command line does not hold the project's name.
if (process.argv.some((argument) => argument.startsWith('--project=pictures')))
  process.env['KICKBOARD_PICTURES'] = '1'

type Projects = NonNullable<PlaywrightTestConfig<object, SharedFixtures>['projects']>

const tests: Projects = [{ name: 'desktop', testMatch: '*.spec.ts' }]

/** For the documents, taken on demand: `--project=pictures`, or `--project=pictures-2x` for half. */
const pictures: Projects = ([1, 2] as const).map((scale) => ({
  name: scale === 1 ? 'pictures' : 'pictures-2x',
  testMatch: 'pictures/*.ts',
  timeout: 240_000,
  use: { desktopOptions: { scale, notifications: 'desktop' } },
  dependencies: scale === 1 ? ['pictures-2x'] : [],
}))

/**
 * The packaged app on a desktop. One worker: all files share one desktop, on which one window has
 * the focus.
 */
export default defineConfig<object, SharedFixtures>({
  testDir: '.',
  outputDir: join(repositoryRoot, 'artifacts', 'test', 'desktop'),
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  projects: process.env['KICKBOARD_PICTURES'] ? pictures : tests,
})
