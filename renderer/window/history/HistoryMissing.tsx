import { chosenAccount } from '../../ui/chosenAccount.ts'
import { t } from '../../ui/t.ts'
import { useAppState } from '../../ui/useAppState.ts'
import { Nothing } from './Nothing.tsx'
import styles from './Nothing.module.css'

/** Why there is no history to ask, and where that can be changed. */
export function HistoryMissing() {
  const state = useAppState()
  if (!chosenAccount(state))
    return (
      <Nothing title={t('history.off.noChannel')} body={t('history.off.noChannelBody')}>
        <a className={styles.link} href="#/welcome">
          {t('welcome.connect')}
        </a>
      </Nothing>
    )
  const { keepHistory } = state.settings
  return (
    <Nothing
      title={t(keepHistory ? 'history.off.unread' : 'history.off.title')}
      body={t(keepHistory ? 'history.off.unreadBody' : 'history.off.body')}
    >
      <a className={styles.link} href="#/settings">
        {t('history.off.settings')}
      </a>
    </Nothing>
  )
}
