import type { FireRow, ReportedTest } from './FireRow.ts'

/** Title of a test that belongs here: `[fire] area: what happens -> what Kickboard does`. */
const form = /^\[fire\] ([^:]+): (.+?) -> (.+)$/

/** The rows that tests stand for, by area in the order of their first test. */
export function fireRows(tests: readonly ReportedTest[]): FireRow[] {
  const rows = tests.flatMap(({ title, passed, failure }): FireRow[] => {
    const match = form.exec(title)
    if (!match) return []
    const [, area = '', event = '', expected = ''] = match
    return [{ area, event, expected, seen: passed ? 'as expected' : failure || 'failed' }]
  })
  const areas = [...new Set(rows.map(({ area }) => area))]
  return areas.flatMap((area) => rows.filter((row) => row.area === area))
}

/** The rows as a Markdown table, with a count of what was not as expected at its end. */
export function fireTable(rows: readonly FireRow[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')
  const lines = rows.map(
    ({ area, event, expected, seen }) =>
      `| ${[area, event, expected, seen].map(cell).join(' | ')} |`,
  )
  const wrong = rows.filter(({ seen }) => seen !== 'as expected').length
  return [
    '| area | what happens | expected | seen |',
    '| --- | --- | --- | --- |',
    ...lines,
    '',
    `${rows.length} lines, ${wrong} not as expected`,
  ].join('\n')
}
