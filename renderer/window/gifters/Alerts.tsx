import type { GifterStory } from '../../../contract/history/gifters.ts'
import { t } from '../../ui/t.ts'
import { useNow } from '../../ui/useNow.ts'
import { when } from '../history/when.ts'
import { Card } from './Card.tsx'
import styles from './Card.module.css'

/** Notifications that were about the gifter. */
export function Alerts({ alerts }: Pick<GifterStory, 'alerts'>) {
  const now = useNow(60_000)
  return (
    <Card title={t('gifters.page.alerts')}>
      {alerts.length === 0 && <p className={styles.none}>{t('gifters.page.noAlerts')}</p>}
      <ul className={styles.list}>
        {alerts.map(({ at, period }) => (
          <li key={`${at} ${period}`} className={styles.item}>
            <span>{t(`gifters.page.alert.${period}`)}</span>
            <span className={styles.when}>{when.moment(at, now)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
