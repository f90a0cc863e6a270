import type { AppState } from '../../../contract/state.ts'
import { bridge } from '../../ui/bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { KeychainChoice } from '../../ui/KeychainChoice.tsx'
import { t } from '../../ui/t.ts'
import { Fact } from './Fact.tsx'
import { Section } from './Section.tsx'
import { Setting } from './Setting.tsx'
import styles from './Settings.module.css'
import { TransferSettings } from './TransferSettings.tsx'
import type { Saver } from './useSaver.ts'

/** Where what Kickboard knows is kept. */
export function DataSettings({ state, saver }: { state: AppState; saver: Saver }) {
  const { commands } = bridge()
  return (
    <Section title={t('settings.data')}>
      <Setting name="secrets" saver={saver}>
        <Fact label={t('settings.secrets')} value={t(`settings.storage.${state.secretStorage}`)} />
        {state.keychainMissing && (
          <div className={styles.more}>
            <span className={styles.value}>{t('keychain.body')}</span>
            <KeychainChoice />
          </div>
        )}
      </Setting>
      <Setting name="files" saver={saver}>
        <Fact label={t('settings.files')} value={t('settings.filesBody')} />
      </Setting>
      <TransferSettings />
      {state.world !== 'sandbox' && (
        <Setting name="sandbox" saver={saver}>
          <Fact label={t('settings.sandbox')} value={t('settings.sandboxBody')}>
            {state.world === 'trial' ? (
              <Button onClick={() => saver.run('sandbox', commands.leaveSandbox)}>
                {t('settings.sandboxLeave')}
              </Button>
            ) : (
              <Button onClick={() => saver.run('sandbox', commands.trySandbox)}>
                {t('welcome.sandbox')}
              </Button>
            )}
          </Fact>
        </Setting>
      )}
    </Section>
  )
}
