import type { ReactNode } from 'react'
import type { Away } from '../../../contract/history/past.ts'
import { displayName } from '../../ui/displayName.ts'
import { format } from '../../ui/format.ts'
import { t } from '../../ui/t.ts'
import { gainText } from '../history/gainText.ts'
import { GifterLink } from '../history/GifterLink.tsx'
import styles from './AwayDetails.module.css'

/** More would push the board off the window; the history page has all of it. */
const most = 3

/** Whose the changes were, each kind only where there is one. */
export function AwayDetails({ away }: { away: Away }) {
  const { gains, newFaces, leaders, ended } = away
  return (
    <div className={styles.groups}>
      {gains.length > 0 && (
        <Group title={t('history.away.gains')}>
          {gains.slice(0, most).map((gain) => (
            <li key={`${gain.gifter.userId} ${gain.at}`} className={styles.line}>
              <GifterLink gifter={gain.gifter} />
              <span className={styles.gain}>{gainText(gain)}</span>
            </li>
          ))}
        </Group>
      )}
      {newFaces.length > 0 && (
        <Group title={t('history.away.faces')}>
          {newFaces.slice(0, most).map((gifter) => (
            <li key={gifter.userId} className={styles.line}>
              <GifterLink gifter={gifter} />
            </li>
          ))}
          {newFaces.length > most && (
            <li className={styles.more}>
              {t('history.away.facesMore', {
                count: newFaces.length - most,
                number: format.amount(newFaces.length - most),
              })}
            </li>
          )}
        </Group>
      )}
      {leaders.length + ended.length > 0 && (
        <Group title={t('history.away.changes')}>
          {ended.map(({ period, winner, total }) => (
            <li key={`${period} ${winner.userId} ${total}`} className={styles.change}>
              <b>{t(`history.away.ended.${period}`)}</b>
              <span>
                {t('history.away.won', {
                  name: isolated(winner.name),
                  amount: format.amount(total),
                })}
              </span>
            </li>
          ))}
          {leaders.map(({ period, before, now }) => (
            <li key={period} className={styles.change}>
              <b>{t(`history.away.leader.${period}`, { name: isolated(now.name) })}</b>
              {before && <span>{t('history.away.before', { name: isolated(before.name) })}</span>}
            </li>
          ))}
        </Group>
      )}
    </div>
  )
}

/** Keeps a name's direction to itself within a sentence (U+2068 and U+2069). */
function isolated(name: string): string {
  return `\u2068${displayName(name)}\u2069`
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list}>{children}</ul>
    </div>
  )
}
