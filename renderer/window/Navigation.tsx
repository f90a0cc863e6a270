import { PlugZap, Settings2 } from 'lucide-react'
import type { Page } from '../../contract/channels.ts'
import type { AppState } from '../../contract/state.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { chosenAccount } from '../ui/chosenAccount.ts'
import { displayName } from '../ui/displayName.ts'
import { t } from '../ui/t.ts'
import styles from './Navigation.module.css'

const links = [
  { page: 'welcome', word: 'nav.welcome', icon: PlugZap },
  { page: 'settings', word: 'nav.settings', icon: Settings2 },
] as const

interface NavigationProps {
  state: AppState
  page: Page
}

export function Navigation({ state, page }: NavigationProps) {
  const account = chosenAccount(state)
  return (
    <nav className={styles.navigation} aria-label={t('nav.label')}>
      <div className={styles.account}>
        {account ? (
          <>
            <Avatar
              userId={account.id}
              name={account.name}
              picture={account.avatar}
              size="medium"
            />
            <bdi className={styles.name}>{displayName(account.name || account.slug)}</bdi>
          </>
        ) : (
          <span className={styles.nobody}>{t('nav.notConnected')}</span>
        )}
      </div>
      {links.map(({ page: target, word, icon: Icon }) => (
        <a
          key={target}
          className={styles.link}
          href={`#/${target}`}
          aria-current={target === page ? 'page' : undefined}
        >
          <Icon size={15} aria-hidden />
          {t(word)}
        </a>
      ))}
      <p className={styles.local}>{t('nav.local')}</p>
    </nav>
  )
}
