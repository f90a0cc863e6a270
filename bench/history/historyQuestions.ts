import type { CommandInput } from '../../contract/channels.ts'
import type { HistoryQuestion } from '../../main/history/History.ts'
import { yearBegin, yearEnd } from './yearOfReadings.ts'

export interface TimedQuestion {
  /** In the table, and by which its readings are named. */
  readonly label: string
  readonly name: HistoryQuestion
  readonly input: CommandInput<HistoryQuestion>
}

const year = { from: yearBegin, to: yearEnd }
/** Somebody who gives all the time, and somebody in the middle of the lists. */
const gifters = [
  { who: 'leader', userId: '100000000' },
  { who: 'rank 30', userId: '100182137' },
]

/** What the pages ask, over the longest spans that they offer. */
export const historyQuestions: readonly TimedQuestion[] = [
  { label: 'sparklines', name: 'getSparklines', input: undefined },
  {
    label: 'gifters',
    name: 'getGifters',
    input: { search: '', order: 'lifetime', limit: 100, offset: 0 },
  },
  { label: 'gifter', name: 'getGifter', input: { userId: '100000000' } },
  ...(['lifetime', 'month', 'week'] as const).flatMap((period): TimedQuestion[] => [
    ...gifters.map(({ who, userId }) => ({
      label: `line of ${who}, ${period}`,
      name: 'getGifterLine' as const,
      input: { userId, period, ...year },
    })),
    { label: `race, ${period}`, name: 'getRace', input: { period, ...year } },
    {
      label: `past board, ${period}`,
      name: 'getBoardAt',
      input: { period, at: yearBegin + 100 * 86_400_000 },
    },
  ]),
  { label: 'totals by day', name: 'getTotals', input: { step: 'day', ...year } },
  { label: 'totals by week', name: 'getTotals', input: { step: 'week', ...year } },
  { label: 'largest gains', name: 'getLargestGains', input: { limit: 100, ...year } },
  { label: 'finals of weeks', name: 'getFinals', input: { period: 'week' } },
  { label: 'milestones', name: 'getMilestones', input: undefined },
]
