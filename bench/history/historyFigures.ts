import type { Figure } from '../figures/figures.ts'
import { historyQuestions } from './historyQuestions.ts'

/** A year of history: its size, what a poll costs, and each question's usual and nearly worst time. */
export const historyFigures: readonly Figure[] = [
  {
    name: 'history, a year on disk',
    unit: 'MB',
    ours: 'history.size',
    budget: { most: 100 },
  },
  { name: 'history, write of a changed poll, p50', unit: 'ms', ours: 'history.write.p50' },
  { name: 'history, write of a changed poll, p95', unit: 'ms', ours: 'history.write.p95' },
  {
    name: 'history, memory of the thread with all asked',
    unit: 'MiB',
    ours: 'history.memory',
  },
  ...historyQuestions.flatMap(({ label }): Figure[] => [
    {
      name: `history, ${label}, p50`,
      unit: 'ms',
      ours: `history.${label}.p50`,
      budget: { most: 50 },
    },
    { name: `history, ${label}, p95`, unit: 'ms', ours: `history.${label}.p95` },
  ]),
]
