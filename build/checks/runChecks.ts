import type { Check, TestCounts } from './Check.ts'

/** How `npm test` ended. */
export interface Summary {
  /** One line per check that ran, and the last line "N passed, N failed". */
  readonly lines: readonly string[]
  /** Name of the check that failed, or undefined. */
  readonly failed: string | undefined
}

/**
 * Runs checks one after the other and stops at the first that fails.
 *
 * @param now ms, for the time each took
 */
export async function runChecks(
  checks: readonly Check[],
  now: () => number = () => performance.now(),
): Promise<Summary> {
  const lines: string[] = []
  const sum = { passed: 0, failed: 0, skipped: 0 }
  let failed: string | undefined
  for (const { name, run } of checks) {
    console.log(`\n--- ${name} ---`)
    const began = now()
    const { passed, counts } = await run()
    const seconds = ((now() - began) / 1000).toFixed(1)
    lines.push(`${passed ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s${words(counts)})`)
    sum.passed += counts?.passed ?? 0
    sum.failed += counts?.failed ?? 0
    if (!passed) {
      failed = name
      // A check without tests of its own, or one that broke down, still is one failure.
      if ((counts?.failed ?? 0) === 0) sum.failed += 1
      break
    }
  }
  lines.push(`${sum.passed} passed, ${sum.failed} failed`)
  return { lines, failed }
}

function words(counts: TestCounts | undefined): string {
  if (!counts) return ''
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
  return `: ${counts.passed} passed, ${counts.failed} failed${skipped}`
}
