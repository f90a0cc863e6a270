import type { GainBoard } from '../../contract/state.ts'
import { displayName } from '../ui/displayName.ts'
import { format } from '../ui/format.ts'
import { t } from '../ui/t.ts'
import { leadText } from './leadText.ts'
import type { ShownList, ShownRow } from './ShownList.ts'

type GainRow = GainBoard['rows'][number]

/**
 * What was gained in this stream, or since the user last looked, as the popover lists it.
 *
 * @param now UTC ms
 */
export function gainList(lens: 'stream' | 'looked', gains: GainBoard, now: number): ShownList {
  const number = format.amount(gains.rows.length)
  const [first] = gains.rows
  const midway = lens === 'stream' && !gains.whole
  return {
    key: lens,
    rows: gains.rows.map(rowOf),
    lead:
      first && first.gain > 0
        ? leadText(
            gains.rows.map(({ gain }) => gain),
            gains.total,
          )
        : null,
    leadFor: null,
    total: format.amount(gains.total),
    totalWords:
      lens === 'stream' && gains.whole
        ? t('board.gained.stream')
        : t('board.gained.since', { time: format.day(gains.since, now) }),
    totalHint: midway ? t('board.gained.midway') : undefined,
    count: t('board.gifters', { count: gains.rows.length, number }),
  }
}

function rowOf(row: GainRow): ShownRow {
  const amount = format.amount(row.gain)
  const values = { rank: row.rank, name: displayName(row.name), amount }
  return {
    userId: row.userId,
    name: row.name,
    rank: row.rank,
    avatar: row.avatar,
    movement: null,
    gain: 0,
    figure: row.least ? `≥ ${amount}` : format.gain(row.gain),
    figureHint: row.least ? t('board.least', { amount }) : undefined,
    label: row.least ? t('board.rowGainedLeast', values) : t('board.rowGained', values),
  }
}
