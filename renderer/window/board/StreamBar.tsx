import type { AccountView } from '../../../contract/state.ts'
import { bridge } from '../../ui/bridge.ts'
import { CommandProblem } from '../../ui/CommandProblem.tsx'
import { format } from '../../ui/format.ts'
import { t } from '../../ui/t.ts'
import { useCommand } from '../../ui/useCommand.ts'
import { useNow } from '../../ui/useNow.ts'
import type { Lens } from './lensOf.ts'
import styles from './StreamBar.module.css'

interface StreamBarProps {
  account: AccountView
  lens: Lens
}

/** Since when a board of gains counts, and the way to let the stream count from another moment. */
export function StreamBar({ account, lens }: StreamBarProps) {
  const { commands } = bridge()
  const { busy, problem, run } = useCommand()
  const now = useNow(60_000)
  if (lens.kind === 'period' || !lens.gains) return null
  const time = format.day(lens.gains.since, now)
  if (lens.kind === 'looked')
    return <p className={styles.words}>{t('boardPage.looked.since', { time })}</p>
  const { streamStart } = account
  const begin = (at: number | null) => () => void run(() => commands.setStreamStart({ at }))
  return (
    <div className={styles.bar}>
      <p className={styles.words}>
        {streamStart !== null
          ? t('boardPage.stream.chosen', { time })
          : t(lens.gains.whole ? 'boardPage.stream.since' : 'boardPage.stream.midway', { time })}
      </p>
      <button
        type="button"
        className={styles.button}
        disabled={busy}
        onClick={() => begin(Date.now())()}
      >
        {t('boardPage.stream.now')}
      </button>
      {streamStart !== null && (
        <button type="button" className={styles.button} disabled={busy} onClick={begin(null)}>
          {t('boardPage.stream.start')}
        </button>
      )}
      <CommandProblem problem={problem} />
    </div>
  )
}
