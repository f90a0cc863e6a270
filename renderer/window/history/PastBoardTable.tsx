import type { PastBoard } from '../../../contract/history/past.ts'
import { format } from '../../ui/format.ts'
import { t } from '../../ui/t.ts'
import { GifterLink } from './GifterLink.tsx'
import { Nothing } from './Nothing.tsx'
import styles from './PastBoardTable.module.css'
import { Rank } from './Rank.tsx'
import { stepText } from './stepText.ts'
import { when } from './when.ts'

interface PastBoardTableProps {
  board: PastBoard
  /** The moment that was asked for (UTC ms). */
  at: number
}

/** A board as it was, and how exactly that is known. */
export function PastBoardTable({ board, at }: PastBoardTableProps) {
  const { period, readAt, watched, complete, total, step, rows } = board
  const most = Math.max(1, ...rows.map(({ amount }) => amount))
  return (
    <section className={styles.board} aria-label={when.longMoment(at)}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 className={styles.moment}>{when.longMoment(at)}</h2>
          <p className={watched ? styles.read : styles.unwatched}>
            {t(watched ? 'history.moment.read' : 'history.moment.unwatched', {
              time: when.moment(readAt, at),
            })}
          </p>
          {step > 0 && (
            <p className={styles.read}>{t('history.moment.thinned', { step: stepText(step) })}</p>
          )}
        </div>
        <p className={styles.sum}>
          <b>{format.amount(total)}</b> {t(`history.moment.total.${period}`)}
          {!complete && ` · ${t('history.moment.top', { number: rows.length })}`}
        </p>
      </div>
      {rows.length === 0 ? (
        <Nothing title={t('history.moment.empty')} body={t('history.moment.emptyBody')} />
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.rank}>
                <span className="spoken">{t('history.table.rank')}</span>
                <span aria-hidden>#</span>
              </th>
              <th scope="col">{t('history.table.gifter')}</th>
              <th scope="col" className={styles.amount}>
                {t('history.table.amount')}
              </th>
              <th scope="col" className={styles.share}>
                {t('history.table.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ gifter, rank, amount }) => (
              <tr key={gifter.userId}>
                <td className={styles.rank}>
                  <Rank rank={rank} />
                </td>
                <td>
                  <GifterLink gifter={gifter} />
                </td>
                <td className={styles.amount}>{format.amount(amount)}</td>
                <td className={styles.share}>
                  <span className={styles.percent}>
                    {total > 0 && t('board.share', { percent: format.percent(amount, total) })}
                  </span>
                  <span className={styles.bar} aria-hidden>
                    <span style={{ width: `${Math.max(0, (amount / most) * 100)}%` }} />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
