import { ChartLine, Keyboard, PlugZap, Settings2, Trophy, Users } from 'lucide-react'
import type { Page } from '../../contract/channels.ts'
import type { AppState } from '../../contract/state.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { chosenAccount } from '../ui/chosenAccount.ts'
import { displayName } from '../ui/displayName.ts'
import { t } from '../ui/t.ts'
import { hashOfPlace } from './hashOfPlace.ts'
import styles from './Navigation.module.css'

const data = [
  { page: 'board', word: 'boardPage.nav.board', icon: Trophy },
  { page: 'gifters', word: 'boardPage.nav.gifters', icon: Users },
  { page: 'history', word: 'boardPage.nav.history', icon: ChartLine },
] as const

interface NavigationProps {
  state: AppState
  page: Page
  onShortcuts: () => void
  /** Goes on to the page. */
  onSkip: () => void
}

/** The pages by name, the channel's data above and what is set up once below. */
export function Navigation({ state, page, onShortcuts, onSkip }: NavigationProps) {
  const account = chosenAccount(state)
  const rest = [
    { page: 'settings', word: 'nav.settings', icon: Settings2 },
    {
      page: 'welcome',
      word: account ? 'nav.welcome' : 'boardPage.nav.setUp',
      icon: PlugZap,
    },
  ] as const
  const link = ({ page: target, word, icon: Icon }: (typeof data | typeof rest)[number]) => (
    <a
      key={target}
      className={styles.link}
      href={hashOfPlace({ page: target })}
      aria-current={target === page ? 'page' : undefined}
    >
      <Icon size={15} aria-hidden />
      <span>{t(word)}</span>
    </a>
  )
  return (
    <nav className={styles.navigation} aria-label={t('nav.label')}>
      <button type="button" className={styles.skip} onClick={onSkip}>
        {t('nav.skip')}
      </button>
      <div className={styles.account}>
        {account ? (
          <>
            <Avatar
              userId={account.id}
              name={account.name}
              picture={account.avatar}
              size="medium"
            />
            <bdi className={styles.name} title={displayName(account.name || account.slug)}>
              {displayName(account.name || account.slug)}
            </bdi>
          </>
        ) : (
          <span className={styles.nobody}>{t('nav.notConnected')}</span>
        )}
      </div>
      <div className={styles.links}>{(account ? data : []).map(link)}</div>
      <div className={`${styles.links} ${styles.rest}`}>
        {rest.map(link)}
        <button
          type="button"
          className={styles.link}
          aria-haspopup="dialog"
          aria-keyshortcuts="?"
          onClick={onShortcuts}
        >
          <Keyboard size={15} aria-hidden />
          <span>{t('boardPage.nav.shortcuts')}</span>
        </button>
      </div>
      <p className={styles.local}>{t('nav.local')}</p>
    </nav>
  )
}
