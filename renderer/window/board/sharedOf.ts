import type { AccountView } from '../../../contract/state.ts'
import { displayName } from '../../ui/displayName.ts'
import { format } from '../../ui/format.ts'
import { t } from '../../ui/t.ts'
import type { BoardLine } from './BoardLine.ts'
import type { Lens } from './lensOf.ts'
import type { Shared } from './share/Shared.ts'

/** What is shared of the board; null while it holds nothing. `now` in UTC ms. */
export function sharedOf(
  account: Pick<AccountView, 'name' | 'slug'>,
  lens: Lens,
  lines: readonly BoardLine[] | null,
  now: number,
): Shared | null {
  const source = lens.kind === 'period' ? lens.board : lens.gains
  if (!source || !lines || lines.length === 0) return null
  const what =
    lens.kind === 'period'
      ? t(`boardPage.share.what.${lens.period}`)
      : lens.kind === 'stream'
        ? t('boardPage.share.what.stream')
        : t('boardPage.share.what.looked', {
            time: format.day(lens.gains?.since ?? source.readAt, now),
          })
  return {
    channel: displayName(account.name || account.slug),
    what,
    at: source.readAt,
    total: source.total,
    lines,
    gains: lens.kind !== 'period',
  }
}
