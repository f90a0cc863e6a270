import { avatarColor } from '../../../ui/avatarColor.ts'
import { cleanName } from '../../../ui/cleanName.ts'
import { displayName } from '../../../ui/displayName.ts'
import { format } from '../../../ui/format.ts'
import { i18n } from '../../../ui/i18n.ts'
import { initialOf } from '../../../ui/initialOf.ts'
import { t } from '../../../ui/t.ts'
import type { BoardLine } from '../BoardLine.ts'
import type { Shared } from './Shared.ts'
import type { BoardPicture, PictureRow } from './BoardPicture.ts'

const most = 10

/** The first ten of a board, ready to be drawn. */
export function pictureOf(shared: Shared): BoardPicture {
  const { channel, what, at, total, lines, gains } = shared
  const first = lines[0]?.amount ?? 0
  return {
    channel,
    what: `KICKs ${what}`,
    day: new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(at),
    sum: t('boardPage.share.of', {
      total: format.amount(total),
      count: format.amount(lines.length),
    }),
    rows: lines.slice(0, most).map((line) => rowOf(line, first, gains)),
  }
}

function rowOf(line: BoardLine, first: number, gains: boolean): PictureRow {
  const amount = gains ? format.gain(line.amount) : format.amount(line.amount)
  return {
    rank: line.rank,
    name: displayName(line.name),
    amount: line.least ? `${t('boardPage.least')} ${amount}` : amount,
    part: first > 0 ? Math.max(0, line.amount) / first : 0,
    initial: initialOf(cleanName(line.name)),
    color: avatarColor(line.userId),
    avatar: line.avatar,
  }
}
