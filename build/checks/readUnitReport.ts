import { readFile } from 'node:fs/promises'
import type { TestCounts } from './Check.ts'

/** The counts of vitest's JSON report, or undefined when it wrote none. */
export async function readUnitReport(file: string): Promise<TestCounts | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const report = JSON.parse(text) as Record<string, unknown>
  const count = (name: string) => Number(report[name] ?? 0)
  return {
    passed: count('numPassedTests'),
    failed: count('numFailedTests'),
    skipped: count('numPendingTests') + count('numTodoTests'),
  }
}
