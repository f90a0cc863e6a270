import type { GifterStory } from '../../../contract/history/gifters.ts'
import { displayName } from '../../ui/displayName.ts'
import { t } from '../../ui/t.ts'
import { useNow } from '../../ui/useNow.ts'
import { Card } from './Card.tsx'
import { dayText } from './dayText.ts'
import styles from './Card.module.css'

/** Names before the present one; nothing where there are none. */
export function FormerNames({ names }: { names: GifterStory['formerNames'] }) {
  const now = useNow(60_000)
  if (names.length === 0) return null
  return (
    <Card title={t('gifters.page.names')}>
      <ul className={styles.list}>
        {names.map(({ name, until }) => (
          <li key={`${until} ${name}`} className={styles.item}>
            <bdi className={styles.name}>{displayName(name)}</bdi>
            <span className={styles.when}>
              {t('gifters.page.until', { day: dayText(until, now) })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
