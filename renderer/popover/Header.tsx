import { Bell, BellOff, Ellipsis, RotateCw } from 'lucide-react'
import type { MouseEvent } from 'react'
import type { AccountView, AppState, BoardView } from '../../contract/state.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { bridge } from '../ui/bridge.ts'
import { displayName } from '../ui/displayName.ts'
import { format } from '../ui/format.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { menuPlace } from '../ui/menuPlace.ts'
import { t } from '../ui/t.ts'
import { useNow } from '../ui/useNow.ts'
import { FreshnessLine } from '../board/FreshnessLine.tsx'
import styles from './Header.module.css'

interface HeaderProps {
  state: AppState
  account: AccountView
  board: BoardView | null
}

export function Header({ state, account, board }: HeaderProps) {
  const { commands } = bridge()
  const now = useNow(60_000)
  const { snoozedUntil } = state.settings
  const snoozed = snoozedUntil !== null && snoozedUntil > now
  // What was live when Kick last answered may be over by now.
  const current = account.freshness === 'fresh' || account.freshness === 'stale'
  const openMenu = (menu: 'more' | 'snooze') => (event: MouseEvent<HTMLElement>) =>
    void commands.openMenu({ menu, ...menuPlace(event.currentTarget) })
  return (
    <header className={styles.header}>
      <Avatar userId={account.id} name={account.name} picture={account.avatar} size="medium" />
      <div className={styles.who}>
        <h1 className={styles.name}>
          <bdi>{displayName(account.name || account.slug)}</bdi>
          {account.live === true && current && <Live since={account.liveSince} now={now} />}
          {state.world === 'sandbox' && (
            <span className={styles.sandbox} title={t('header.sandboxHint')}>
              {t('header.sandbox')}
            </span>
          )}
        </h1>
        <FreshnessLine account={account} board={board} />
      </div>
      <div className={styles.buttons}>
        <IconButton
          icon={RotateCw}
          label={t('header.refresh')}
          turning={account.reading}
          aria-busy={account.reading}
          onClick={() => void commands.refreshNow()}
        />
        <IconButton
          icon={snoozed ? BellOff : Bell}
          label={
            snoozed
              ? t('header.snoozed', { time: format.until(snoozedUntil, now) })
              : t('header.snooze')
          }
          data-on={snoozed}
          aria-haspopup="menu"
          onClick={openMenu('snooze')}
        />
        <IconButton
          icon={Ellipsis}
          label={t('header.more')}
          aria-haspopup="menu"
          onClick={openMenu('more')}
        />
      </div>
    </header>
  )
}

function Live({ since, now }: { since: number | null; now: number }) {
  const title = since === null ? undefined : t('header.liveSince', { time: format.day(since, now) })
  return (
    <span className={styles.live} title={title}>
      {t('header.live')}
    </span>
  )
}
