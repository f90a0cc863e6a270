import type { HistoryFacts } from '../../../contract/history/past.ts'
import { format } from '../../ui/format.ts'
import { t } from '../../ui/t.ts'
import { when } from '../history/when.ts'
import { bytesText } from './bytesText.ts'

/**
 * What the history holds, in one line; undefined while it is asked for.
 *
 * @param missing what it says where there are no facts: without a channel there is nobody whose
 *   history could be asked for, and where none is kept there may be none
 */
export function historyFactsText(
  facts: HistoryFacts | null | undefined,
  missing: 'unread' | 'noChannel' | 'nothing',
): string {
  if (facts === undefined) return ''
  if (facts === null) return t(`history.settings.${missing}`)
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
