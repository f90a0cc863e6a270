import { Copy, X } from 'lucide-react'
import { useId, useState } from 'react'
import type { Away } from '../../../contract/history/past.ts'
import { bridge } from '../../ui/bridge.ts'
import { CommandProblem } from '../../ui/CommandProblem.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { t } from '../../ui/t.ts'
import { useCommand } from '../../ui/useCommand.ts'
import { useAnswer } from '../history/useAnswer.ts'
import { useHistoryKey } from '../history/useHistoryKey.ts'
import { when } from '../history/when.ts'
import { AwayDetails } from './AwayDetails.tsx'
import styles from './AwaySummary.module.css'
import { awayText } from './awayText.ts'
import { awayTotal } from './awayTotal.ts'

/** What changed since the board was last seen; nothing where there is nothing to tell. */
export function AwaySummary() {
  const key = useHistoryKey()
  const { data } = useAnswer(key, () => bridge().commands.getAway())
  // The one that was dismissed does not come back with an answer that was under way.
  const [dismissed, setDismissed] = useState<number | null>(null)
  const command = useCommand()
  if (!data || data.from === dismissed) return null
  const dismiss = async () => {
    if (await command.run(() => bridge().commands.dismissAway())) setDismissed(data.from)
  }
  return (
    <Card away={data}>
      <Copied away={data} />
      <IconButton icon={X} label={t('history.away.dismiss')} onClick={() => void dismiss()} />
      <CommandProblem problem={command.problem} />
    </Card>
  )
}

function Card({ away, children }: { away: Away; children: React.ReactNode }) {
  const titleId = useId()
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {t('history.away.title')}
        </h2>
        <p className={styles.since}>
          {t('history.away.since', { day: when.moment(away.from, away.to) })}
        </p>
        <p className={styles.total}>{awayTotal(away)}</p>
        <div className={styles.buttons}>{children}</div>
      </div>
      <AwayDetails away={away} />
    </section>
  )
}

function Copied({ away }: { away: Away }) {
  const { run, problem } = useCommand()
  const [copied, setCopied] = useState(false)
  return (
    <>
      <span role="status" className={styles.copied}>
        {copied && t('action.copied')}
      </span>
      <IconButton
        icon={Copy}
        label={t('history.away.copy')}
        onClick={() =>
          void run(() => bridge().commands.copyText({ text: awayText(away) })).then(setCopied)
        }
      />
      <CommandProblem problem={problem} />
    </>
  )
}
