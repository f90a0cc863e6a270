import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { repositoryRoot } from '../terminal/repositoryRoot.ts'
import type { CheckResult } from './Check.ts'
import { readUnitReport } from './readUnitReport.ts'
import { runTool } from './runTool.ts'

/** The tests that need no desktop: unit, contract and sandbox. */
export async function runUnitTests(): Promise<CheckResult> {
  const report = join(repositoryRoot, 'artifacts', 'test', 'unit.json')
  await mkdir(join(repositoryRoot, 'artifacts', 'test'), { recursive: true })
  await rm(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await runTool('vitest', ['run', ...reporters])
  const counts = await readUnitReport(report)
  return { passed: code === 0, ...(counts ? { counts } : {}) }
}
