import { useState } from 'react'
import type { AppState } from '../../../contract/state.ts'
import { bridge } from '../../ui/bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { chosenAccount } from '../../ui/chosenAccount.ts'
import { CopyAddress } from '../../ui/CopyAddress.tsx'
import { displayName } from '../../ui/displayName.ts'
import { t } from '../../ui/t.ts'
import { Fact } from './Fact.tsx'
import { PortField } from './PortField.tsx'
import { Section } from './Section.tsx'
import { Setting } from './Setting.tsx'
import { SignOutDialog } from './SignOutDialog.tsx'
import styles from './Settings.module.css'
import type { Saver } from './useSaver.ts'

const setUp = () => void bridge().commands.openPage({ page: 'welcome' })

export function ConnectionSettings({ state, saver }: { state: AppState; saver: Saver }) {
  const [leaving, setLeaving] = useState(false)
  const account = chosenAccount(state)
  const signOut = () => {
    setLeaving(false)
    saver.run('account', bridge().commands.signOut)
  }
  return (
    <Section title={t('settings.connection')}>
      <Setting name="account" saver={saver}>
        {account ? (
          <Fact
            label={t(account.kind === 'app' ? 'settings.accountApp' : 'settings.account')}
            value={<bdi>{displayName(account.name || account.slug)}</bdi>}
          >
            <Button look="danger" aria-haspopup="dialog" onClick={() => setLeaving(true)}>
              {t('settings.signOut')}
            </Button>
          </Fact>
        ) : (
          <Fact label={t('settings.account')} value={t('settings.accountNone')}>
            <Button onClick={setUp}>{t('settings.connect')}</Button>
          </Fact>
        )}
        {leaving && <SignOutDialog onSignOut={signOut} onClose={() => setLeaving(false)} />}
      </Setting>
      <Setting name="app" saver={saver}>
        <Fact label={t('settings.app')} value={state.clientId ?? t('settings.appNone')}>
          <Button onClick={setUp}>
            {t(state.clientId === null ? 'action.setUp' : 'settings.appChange')}
          </Button>
        </Fact>
      </Setting>
      <Setting name="port" saver={saver}>
        <PortField key={state.settings.port} port={state.settings.port} saver={saver} />
        <div className={styles.more}>
          <span className={styles.value}>{t('settings.redirect')}</span>
          <CopyAddress address={state.redirectUri} />
        </div>
      </Setting>
    </Section>
  )
}
