import type { Judgement } from './judge.ts'
import type { Summary } from './summarize.ts'

/** The figures as a table for a terminal: medians, with least and most where there are several. */
export function table(judgements: readonly Judgement[]): string {
  const head = ['figure', 'unit', 'Kickboard', 'bare', 'ratio', 'budget', '']
  const rows = judgements.map((one) => [
    one.name,
    one.unit,
    inShort(one.kickboard),
    one.bare ? inShort(one.bare) : '-',
    one.timesBare === undefined ? '-' : one.timesBare.toFixed(2),
    one.budget ?? '-',
    one.verdict ?? '-',
  ])
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  return [line(head), rule, ...rows.map(line)].join('\n')
}

function inShort({ median, least, most, count }: Summary): string {
  return count === 1 ? digits(median) : `${digits(median)} (${digits(least)}-${digits(most)})`
}

/** Three digits that count; whole numbers above a hundred. */
function digits(value: number): string {
  const size = Math.abs(value)
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2)
}
