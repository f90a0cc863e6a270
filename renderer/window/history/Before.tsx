import { Button } from '../../ui/Button.tsx'
import { t } from '../../ui/t.ts'
import { Nothing } from './Nothing.tsx'
import { when } from './when.ts'

/** A moment before Kickboard's first board: since when it remembers, and the way there. */
export function Before({ oldest, onFirst }: { oldest: number; onFirst: () => void }) {
  return (
    <Nothing
      title={t('history.moment.before')}
      body={t('history.moment.beforeBody', { day: when.longMoment(oldest) })}
    >
      <Button onClick={onFirst}>{t('history.moment.first')}</Button>
    </Nothing>
  )
}
