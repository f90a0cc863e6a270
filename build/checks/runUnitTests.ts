import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { repositoryRoot } from '../terminal/repositoryRoot.ts'
import type { CheckResult } from './Check.ts'
import { readUnitReport } from './readUnitReport.ts'
import { runTool } from './runTool.ts'

export const unitReport = join(repositoryRoot, 'artifacts', 'test', 'unit.json')

/**
 * The tests that need no desktop: unit, contract and sandbox.
 *
 * @param args passed on to vitest, such as a file name or `--testNamePattern`
 */
export async function runUnitTests(args: readonly string[] = []): Promise<CheckResult> {
  await mkdir(join(repositoryRoot, 'artifacts', 'test'), { recursive: true })
  await rm(unitReport, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]
  const code = await runTool('vitest', ['run', ...reporters, ...args])
  const counts = await readUnitReport(unitReport)
  return { passed: code === 0, ...(counts ? { counts } : {}) }
}
