import { readFile } from 'node:fs/promises'
import type { TestCounts } from './Check.ts'

/** The counts of Playwright's JSON report, or undefined when it wrote none. */
export async function readDesktopReport(file: string): Promise<TestCounts | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const { stats = {} } = JSON.parse(text) as { stats?: Record<string, number> }
  return {
    passed: (stats['expected'] ?? 0) + (stats['flaky'] ?? 0),
    failed: stats['unexpected'] ?? 0,
    skipped: stats['skipped'] ?? 0,
  }
}
