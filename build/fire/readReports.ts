import type { ReportedTest } from './FireRow.ts'

interface UnitReport {
  testResults?: {
    assertionResults?: { title: string; status: string; failureMessages?: string[] }[]
  }[]
}

interface DesktopSuite {
  suites?: DesktopSuite[]
  specs?: {
    title: string
    ok: boolean
    tests?: { status?: string; results?: { error?: { message?: string } }[] }[]
  }[]
}

/** The tests of vitest's JSON report; those that did not run are left out. */
export function readUnitTests(text: string): ReportedTest[] {
  const report = JSON.parse(text) as UnitReport
  return (report.testResults ?? [])
    .flatMap((file) => file.assertionResults ?? [])
    .filter(({ status }) => status === 'passed' || status === 'failed')
    .map(({ title, status, failureMessages }) => ({
      title,
      passed: status === 'passed',
      failure: firstLine(failureMessages?.[0]),
    }))
}

/** The tests of Playwright's JSON report; those that did not run are left out. */
export function readDesktopTests(text: string): ReportedTest[] {
  const walk = (suite: DesktopSuite): ReportedTest[] => [
    ...(suite.specs ?? []).filter(hasRun).map(({ title, ok, tests }) => ({
      title,
      passed: ok,
      failure: firstLine(
        tests?.flatMap(({ results }) => results ?? []).find(({ error }) => error)?.error?.message,
      ),
    })),
    ...(suite.suites ?? []).flatMap(walk),
  ]
  return walk(JSON.parse(text) as DesktopSuite)
}

function hasRun({ tests = [] }: NonNullable<DesktopSuite['specs']>[number]): boolean {
  return tests.length === 0 || tests.some(({ status }) => status !== 'skipped')
}

// Test runners color their messages.
// oxlint-disable-next-line no-control-regex
const colors = /\u001B\[[\d;]*m/g

function firstLine(message: string | undefined): string {
  return message?.replaceAll(colors, '').trim().split('\n')[0] ?? ''
}
