import { RotateCw } from 'lucide-react'
import type { AccountView, AppState, BoardView } from '../../../contract/state.ts'
import { FreshnessLine } from '../../board/FreshnessLine.tsx'
import { bridge } from '../../ui/bridge.ts'
import { format } from '../../ui/format.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { t } from '../../ui/t.ts'
import { useNow } from '../../ui/useNow.ts'
import styles from './BoardHeader.module.css'

interface BoardHeaderProps {
  world: AppState['world']
  account: AccountView
  board: BoardView | null
}

/** The page's name, whether the channel is live and how old the board is. */
export function BoardHeader({ world, account, board }: BoardHeaderProps) {
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{t('boardPage.title')}</h1>
      {world === 'sandbox' && (
        <span className={styles.sandbox} title={t('header.sandboxHint')}>
          {t('header.sandbox')}
        </span>
      )}
      <div className={styles.fresh}>
        <Live account={account} />
        <FreshnessLine account={account} board={board} />
        <IconButton
          icon={RotateCw}
          label={t('boardPage.refresh')}
          turning={account.reading}
          aria-busy={account.reading}
          onClick={() => void bridge().commands.refreshNow()}
        />
      </div>
    </header>
  )
}

const minute = 60_000

/** "LIVE 2:14": hours and minutes on air. What was live when Kick last answered may be over by now. */
function Live({ account: { live, liveSince, freshness } }: { account: AccountView }) {
  const now = useNow(minute)
  if (live !== true || (freshness !== 'fresh' && freshness !== 'stale')) return null
  if (liveSince === null) return <span className={styles.live}>{t('header.live')}</span>
  const minutes = Math.max(0, Math.floor((now - liveSince) / minute))
  const time = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  return (
    <span
      className={styles.live}
      title={t('header.liveSince', { time: format.day(liveSince, now) })}
    >
      {t('boardPage.liveFor', { time })}
    </span>
  )
}
