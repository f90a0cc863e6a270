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

/** A picture, or the initial on the person's own color; decoration, since the name stands beside it. */
export function Avatar({ userId, name, picture, size = 'small' }: AvatarProps) {
  const [broken, setBroken] = useState<string | null>(null)
  const shown = picture !== null && picture !== broken
  return (
    <span
      className={`${styles.avatar} ${styles[size]} ${styles[`color${avatarColor(userId)}`]}`}
      aria-hidden="true"
    >
      {initialOf(cleanName(name))}
      {shown && <img src={picture} alt="" draggable={false} onError={() => setBroken(picture)} />}
    </span>
  )
}
