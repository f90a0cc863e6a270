import type { HistoryFacts } from '../../../contract/history/past.ts'
import { format } from '../../ui/format.ts'
import { t } from '../../ui/t.ts'
import { when } from '../history/when.ts'
import { bytesText } from './bytesText.ts'

/** What the history holds, in one line; undefined while it is asked for. */
export function historyFactsText(facts: HistoryFacts | null | undefined): string {
  if (facts === undefined) return ''
  if (facts === null) return t('history.settings.unread')
  const { bytes, oldest, gifters, forgotten } = facts
  const size = bytesText(bytes)
  const parts = [
    oldest === null
      ? t('history.settings.bytes', { size })
      : t('history.settings.bytesSince', { size, day: when.date(oldest) }),
    t('history.settings.gifters', { count: gifters, number: format.amount(gifters) }),
  ]
  if (forgotten > 0)
    parts.push(
      t('history.settings.forgotten', { count: forgotten, number: format.amount(forgotten) }),
    )
  return parts.join(' · ')
}
