import { CalendarHeart, Coins, type LucideIcon, TrendingUp, UserRoundCheck } from 'lucide-react'
import type { Milestones } from '../../../contract/history/past.ts'
import { bridge } from '../../ui/bridge.ts'
import { format } from '../../ui/format.ts'
import { useNow } from '../../ui/useNow.ts'
import { t } from '../../ui/t.ts'
import { Answered } from './Answered.tsx'
import { GifterLink } from './GifterLink.tsx'
import styles from './MilestonesPart.module.css'
import { Nothing } from './Nothing.tsx'
import { useAnswer } from './useAnswer.ts'
import { useHistoryKey } from './useHistoryKey.ts'
import { when } from './when.ts'

type Milestone = Milestones['milestones'][number]

const icons: Record<Milestone['kind'], LucideIcon> = {
  'channel-total': Coins,
  'gifter-total': UserRoundCheck,
  'largest-gain': TrendingUp,
  'best-day': CalendarHeart,
}

/** Moments worth remembering, newest first, month by month. */
export function MilestonesPart() {
  const key = useHistoryKey()
  const answer = useAnswer(key, () => bridge().commands.getMilestones())
  return (
    <Answered answer={answer}>
      {({ milestones }) =>
        milestones.length === 0 ? (
          <Nothing title={t('history.milestones.none')} body={t('history.milestones.noneBody')} />
        ) : (
          <div className={styles.months}>
            {byMonth(milestones).map(([month, ofMonth]) => (
              <section key={month} className={styles.month} aria-label={month}>
                <h2 className={styles.title}>{month}</h2>
                <ol className={styles.list}>
                  {ofMonth.map((milestone) => (
                    <Line key={keyOf(milestone)} milestone={milestone} />
                  ))}
                </ol>
              </section>
            ))}
          </div>
        )
      }
    </Answered>
  )
}

function Line({ milestone }: { milestone: Milestone }) {
  const { at, kind, gifter, value } = milestone
  const now = useNow(null)
  const Icon = icons[kind]
  return (
    <li className={styles.line}>
      <span className={styles.icon}>
        <Icon size={15} aria-hidden />
      </span>
      <span className={styles.words}>
        {gifter && <GifterLink gifter={gifter} />}
        <span className={gifter ? styles.aside : styles.what}>
          {t(`history.milestones.kind.${kind}`, { amount: format.amount(value) })}
        </span>
      </span>
      <span className={styles.time}>
        {kind === 'best-day' ? when.day(at, now) : when.moment(at, now)}
      </span>
    </li>
  )
}

function keyOf({ at, kind, gifter, value }: Milestone): string {
  return `${at} ${kind} ${gifter?.userId} ${value}`
}

function byMonth(milestones: Milestone[]): [string, Milestone[]][] {
  const months = new Map<string, Milestone[]>()
  for (const milestone of milestones) {
    const month = when.month(milestone.at)
    months.set(month, [...(months.get(month) ?? []), milestone])
  }
  return [...months]
}
