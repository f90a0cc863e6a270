import { t } from '../../ui/t.ts'
import { historyParts } from './historyParts.ts'
import styles from './HistoryEmpty.module.css'
import { Nothing } from './Nothing.tsx'
import { partIcons } from './partIcons.ts'

/** Before the first reading: what this page is for, and that it fills itself. */
export function HistoryEmpty() {
  return (
    <Nothing title={t('history.empty.title')} body={t('history.empty.body')}>
      <ul className={styles.soon}>
        {historyParts.map((part) => {
          const Icon = partIcons[part]
          return (
            <li key={part} className={styles.line}>
              <Icon size={15} aria-hidden className={styles.icon} />
              {t(`history.empty.soon.${part}`)}
            </li>
          )
        })}
      </ul>
    </Nothing>
  )
}
