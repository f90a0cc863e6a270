import { useState } from 'react'
import type { AccountView, BoardView } from '../../contract/state.ts'
import { useNow } from '../ui/useNow.ts'
import { freshnessText } from './freshnessText.ts'
import styles from './FreshnessLine.module.css'

interface FreshnessLineProps {
  account: AccountView
  board: BoardView | null
}

/**
 * The status region. Its age ticks silently; only a change of freshness itself is read aloud, since
 * a voice that counts seconds would talk over everything.
 */
export function FreshnessLine({ account, board }: FreshnessLineProps) {
  const [young, setYoung] = useState(true)
  const now = useNow(young ? 10_000 : 60_000)
  const isYoung = board !== null && now - board.readAt < 60_000
  if (young !== isYoung) setYoung(isYoung)
  const text = freshnessText(account, board, now)
  const old = account.freshness !== 'fresh' && account.freshness !== 'reading'
  return (
    <>
      <p
        role="status"
        aria-live="off"
        className={`${styles.line} ${old ? styles.old : ''}`}
        title={text}
      >
        {text}
      </p>
      <Announcement freshness={account.freshness} text={text} />
    </>
  )
}

/** Holds the words of the moment at which the freshness last changed; silent at first. */
function Announcement({ freshness, text }: { freshness: string; text: string }) {
  const [last, setLast] = useState({ freshness, spoken: '' })
  if (last.freshness !== freshness) setLast({ freshness, spoken: text })
  return (
    <p aria-live="polite" className="spoken">
      {last.spoken}
    </p>
  )
}
