import type { ReactNode } from 'react'
import type { AccountView, BoardView } from '../../../contract/state.ts'
import { displayName } from '../../ui/displayName.ts'
import { ageText } from '../../ui/ageText.ts'
import { format } from '../../ui/format.ts'
import { t } from '../../ui/t.ts'
import { useNow } from '../../ui/useNow.ts'
import { leadingOf } from './leadingOf.ts'
import type { Lens } from './lensOf.ts'
import styles from './Cards.module.css'

/** Who leads for less than this leads: "for 0 s" says no more. */
const minuteMs = 60_000

interface CardsProps {
  account: AccountView
  board: BoardView
  lens: Lens
}

/** Four figures over the table: the sum, how many gave, this stream, who leads. */
export function Cards({ account, board, lens }: CardsProps) {
  const now = useNow(60_000)
  const gains = lens.kind === 'period' ? null : lens.gains
  const rows = gains ? gains.rows.length : board.rows.length
  const complete = gains !== null || board.complete
  const fresh = board.rows.filter(({ movement }) => movement.kind === 'new').length
  const leading = leadingOf(account, lens)
  return (
    <ul className={styles.cards} aria-label={t('boardPage.card.label')}>
      <Card
        figure={format.amount(gains ? gains.total : board.total)}
        words={
          gains
            ? t(`boardPage.card.${lens.kind}Total` as GainTotal)
            : t(`board.total.${board.period}`)
        }
        aside={<SinceLook amount={lens.kind === 'period' ? sumOfGains(board) : 0} />}
      />
      <Card
        figure={
          complete
            ? format.amount(rows)
            : t('boardPage.card.topShort', { number: format.amount(rows) })
        }
        words={complete ? t('boardPage.card.gifters', { count: rows }) : t('boardPage.card.top')}
        aside={
          fresh > 0 && (
            <em className={styles.up}>
              {t('boardPage.card.new', { count: fresh, number: format.amount(fresh) })}
            </em>
          )
        }
      />
      {lens.kind === 'stream' && gains ? (
        <Card figure={format.amount(board.total)} words={t(`board.total.${board.period}`)} />
      ) : (
        <Card
          figure={account.stream ? format.amount(account.stream.total) : '–'}
          words={streamWords(account, now)}
        />
      )}
      <Card
        figure={leading ? <bdi>{displayName(leading.name)}</bdi> : '–'}
        title={leading ? displayName(leading.name) : undefined}
        words={
          leading
            ? leading.since === null || now - leading.since < minuteMs
              ? t(leading.words)
              : t('boardPage.card.leadsFor', { time: ageText(now - leading.since) })
            : t('boardPage.card.nobody')
        }
      />
    </ul>
  )
}

type GainTotal = 'boardPage.card.streamTotal' | 'boardPage.card.lookedTotal'

interface CardProps {
  figure: ReactNode
  words: string
  title?: string | undefined
  aside?: ReactNode
}

function Card({ figure, words, title, aside }: CardProps) {
  return (
    <li className={styles.card}>
      <b className={styles.figure} title={title}>
        {figure}
      </b>
      <span className={styles.words}>
        {words} {aside}
      </span>
    </li>
  )
}

function SinceLook({ amount }: { amount: number }) {
  if (amount <= 0) return null
  const gain = format.gain(amount)
  return (
    <em className={styles.up} title={t('boardPage.card.sinceLook', { amount: gain })}>
      {gain}
    </em>
  )
}

function sumOfGains(board: BoardView): number {
  return board.rows.reduce((sum, { gain }) => sum + gain, 0)
}

function streamWords({ stream, streamStart, live }: AccountView, now: number): string {
  if (!stream) return t('boardPage.card.noStream')
  const time = format.day(stream.since, now)
  if (streamStart !== null) return t('boardPage.card.chosenSince', { time })
  if (live === false) return t('boardPage.card.lastStream')
  return stream.whole ? t('boardPage.card.stream') : t('boardPage.card.streamSince', { time })
}
