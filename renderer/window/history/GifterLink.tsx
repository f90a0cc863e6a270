import { BadgeCheck } from 'lucide-react'
import type { GifterRef } from '../../../contract/history/values.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { displayName } from '../../ui/displayName.ts'
import { t } from '../../ui/t.ts'
import styles from './GifterLink.module.css'

/** A gifter's picture and name, leading to what is known of them. */
export function GifterLink({ gifter }: { gifter: GifterRef }) {
  const { userId, name, avatar, verified } = gifter
  return (
    <a className={styles.gifter} href={`#/gifters/${userId}`}>
      <Avatar userId={userId} name={name} picture={avatar} />
      <bdi className={styles.name} title={displayName(name)}>
        {displayName(name)}
      </bdi>
      {verified && (
        <BadgeCheck size={14} className={styles.verified} aria-label={t('board.verified')} />
      )}
    </a>
  )
}
