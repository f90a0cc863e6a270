/** The parts of the history page, in their order; the first is shown where none is named. */
export const historyParts = ['moment', 'race', 'totals', 'gains', 'finals', 'milestones'] as const
export type HistoryPart = (typeof historyParts)[number]
