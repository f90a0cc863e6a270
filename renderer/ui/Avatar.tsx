import { useState } from 'react'
import { avatarColor } from './avatarColor.ts'
import { cleanName } from './cleanName.ts'
import { initialOf } from './initialOf.ts'
import styles from './Avatar.module.css'

interface AvatarProps {
  userId: string
  name: string
  /** Address of the picture on the page's own scheme. */
  picture: string | null
  size?: 'small' | 'medium' | 'large'
}

/**
 * A picture once it is there, until then the initial on the person's own color; decoration, since
 * the name stands beside it.
 */
export function Avatar({ userId, name, picture, size = 'small' }: AvatarProps) {
  const [loaded, setLoaded] = useState<string | null>(null)
  const shown = picture !== null && picture === loaded
  return (
    <span
      className={`${styles.avatar} ${styles[size]} ${shown ? '' : styles[`color${avatarColor(userId)}`]}`}
      aria-hidden="true"
    >
      {!shown && initialOf(cleanName(name))}
      {picture !== null && (
        <img
          src={picture}
          alt=""
          draggable={false}
          hidden={!shown}
          onLoad={() => setLoaded(picture)}
          onError={() => setLoaded(null)}
        />
      )}
    </span>
  )
}
