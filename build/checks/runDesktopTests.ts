import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { SetupFailure } from '../terminal/SetupFailure.ts'
import { repositoryRoot } from '../terminal/repositoryRoot.ts'
import { prepareApp } from '../unprivileged/prepareApp.ts'
import type { CheckResult } from './Check.ts'
import { readDesktopReport } from './readDesktopReport.ts'
import { runTool } from './runTool.ts'

export const desktopReport = join(repositoryRoot, 'artifacts', 'test', 'desktop.json')

/**
 * Packages the app in its driven flavor and lets Playwright test it. Each test file starts the
 * desktop it wants; it finds the app's binary in KICKBOARD_E2E_APP.
 *
 * @param args passed on to Playwright, such as a file name or `--grep`
 */
export async function runDesktopTests(args: readonly string[]): Promise<CheckResult> {
  const { app } = await prepareApp('driven', 'desktop')
  await mkdir(join(repositoryRoot, 'artifacts', 'test'), { recursive: true })
  await rm(desktopReport, { force: true })
  const config = join('e2e', 'playwright.config.ts')
  const options = ['test', '--config', config, '--reporter', 'list,json', ...args]
  const code = await runTool('playwright', options, {
    KICKBOARD_E2E_APP: app.binary,
    PLAYWRIGHT_JSON_OUTPUT_NAME: desktopReport,
    PLAYWRIGHT_JSON_OUTPUT_FILE: desktopReport,
  })
  const counts = await readDesktopReport(desktopReport)
  if (!counts) throw new SetupFailure(`The tests on the desktop did not run (code ${code}).`)
  return { passed: code === 0, counts }
}
