import { t } from '../../ui/t.ts'
import { useAppState } from '../../ui/useAppState.ts'
import { BoardSettings } from './BoardSettings.tsx'
import { ConnectionSettings } from './ConnectionSettings.tsx'
import { DataSettings } from './DataSettings.tsx'
import { HistorySettings } from './HistorySettings.tsx'
import { LookSettings } from './LookSettings.tsx'
import { NotificationSettings } from './NotificationSettings.tsx'
import styles from './Settings.module.css'
import { useSaver } from './useSaver.ts'

/** What the user can choose. Each change is saved at once and says so. */
export function Settings() {
  const state = useAppState()
  const saver = useSaver()
  return (
    <>
      <h1 className={styles.title}>{t('settings.title')}</h1>
      <BoardSettings state={state} saver={saver} />
      <NotificationSettings settings={state.settings} saver={saver} />
      <LookSettings settings={state.settings} computer={state.computer} saver={saver} />
      <HistorySettings settings={state.settings} saver={saver} />
      <ConnectionSettings state={state} saver={saver} />
      <DataSettings state={state} saver={saver} />
      <p className={styles.version}>{t('settings.version', { version: state.version })}</p>
    </>
  )
}
