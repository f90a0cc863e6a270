import type { Figure } from './figures.ts'
import { summarize, type Summary } from './summarize.ts'

/** A figure with what was read and whether it is within its budget. */
export interface Judgement {
  readonly name: string
  readonly unit: Figure['unit']
  readonly kickboard: Summary
  readonly bare: Summary | undefined
  /** Median beside median. */
  readonly timesBare: number | undefined
  /** In words, such as "1.2 x bare". */
  readonly budget: string | undefined
  readonly verdict: 'met' | 'missed' | undefined
}

/** Holds the medians of the readings against the budgets; a figure without readings is left out. */
export function judge(
  figures: readonly Figure[],
  samples: Readonly<Record<string, readonly number[]>>,
): Judgement[] {
  return figures.flatMap((figure) => {
    const kickboard = summarize(samples[figure.ours] ?? [])
    if (!kickboard) return []
    const bare = figure.bare === undefined ? undefined : summarize(samples[figure.bare] ?? [])
    const timesBare = bare && bare.median > 0 ? kickboard.median / bare.median : undefined
    const { name, unit } = figure
    return [{ name, unit, kickboard, bare, timesBare, ...verdictOf(figure, kickboard, timesBare) }]
  })
}

function verdictOf(
  { budget, unit }: Figure,
  { median }: Summary,
  timesBare: number | undefined,
): Pick<Judgement, 'budget' | 'verdict'> {
  if (!budget) return { budget: undefined, verdict: undefined }
  if ('most' in budget) {
    return { budget: `${budget.most} ${unit}`, verdict: median <= budget.most ? 'met' : 'missed' }
  }
  const words = `${budget.timesBare} x bare`
  if (timesBare === undefined) return { budget: words, verdict: undefined }
  return { budget: words, verdict: timesBare <= budget.timesBare ? 'met' : 'missed' }
}
