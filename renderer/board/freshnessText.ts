import type { AccountView, BoardView } from '../../contract/state.ts'
import { ageText } from '../ui/ageText.ts'
import { format } from '../ui/format.ts'
import { t } from '../ui/t.ts'

const minute = 60_000

function updated(age: number, readAt: number): string {
  if (age < 5_000) return t('freshness.justNow')
  if (age < minute) return t('freshness.seconds', { age: Math.floor(age / 1000) })
  if (age < 60 * minute) return t('freshness.minutes', { age: Math.floor(age / minute) })
  return t('freshness.at', { time: format.time(readAt) })
}

/**
 * How old the board is and why. `now` in UTC ms; a clock that was set back counts as no age.
 */
export function freshnessText(
  account: Pick<AccountView, 'freshness'>,
  board: Pick<BoardView, 'readAt' | 'period' | 'restartedAt'> | null,
  now: number,
): string {
  const { freshness } = account
  if (!board) {
    if (freshness === 'offline') return t('freshness.offlineEmpty')
    if (freshness === 'stale') return t('freshness.staleEmpty')
    if (freshness === 'signed-out') return t('freshness.signedOutEmpty')
    return t('freshness.reading')
  }
  const age = Math.max(0, now - board.readAt)
  const old = { time: format.day(board.readAt, now), age: ageText(age) }
  if (freshness === 'offline') return t('freshness.offline', old)
  if (freshness === 'stale') return t('freshness.stale', old)
  if (freshness === 'signed-out')
    return t('freshness.signedOut', { day: format.day(board.readAt, now) })
  const fresh = updated(age, board.readAt)
  if (board.restartedAt === null) return fresh
  const day = format.day(board.restartedAt, now)
  return `${fresh} · ${t(`freshness.restarted.${board.period}`, { day })}`
}
