import type { Settings } from '../../../contract/settings.ts'
import { bridge } from '../../ui/bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { format } from '../../ui/format.ts'
import { Switch } from '../../ui/Switch.tsx'
import { t } from '../../ui/t.ts'
import { useNow } from '../../ui/useNow.ts'
import { Fact } from './Fact.tsx'
import { Section } from './Section.tsx'
import { Setting } from './Setting.tsx'
import type { Saver } from './useSaver.ts'

interface NotificationSettingsProps {
  settings: Settings
  saver: Saver
}

export function NotificationSettings({ settings, saver }: NotificationSettingsProps) {
  const now = useNow(60_000)
  const until = settings.snoozedUntil
  const snoozed = until !== null && until > now
  const snooze = (span: 'hour' | 'tomorrow' | 'off') =>
    saver.run('snooze', () => bridge().commands.snooze({ for: span }))
  return (
    <Section title={t('settings.notifications')}>
      <Setting name="notify" saver={saver}>
        <Switch
          label={t('settings.notify')}
          hint={t('settings.notifyHint')}
          checked={settings.notifyLeader}
          onChange={(notifyLeader) => saver.save('notify', { notifyLeader })}
        />
      </Setting>
      <Setting name="snooze" saver={saver}>
        <Fact
          label={t('settings.snooze')}
          value={
            snoozed
              ? t('settings.snoozedUntil', { time: format.until(until, now) })
              : t('settings.snoozeOff')
          }
        >
          {snoozed ? (
            <Button onClick={() => snooze('off')}>{t('settings.snoozeEnd')}</Button>
          ) : (
            <>
              <Button onClick={() => snooze('hour')}>{t('settings.snoozeHour')}</Button>
              <Button onClick={() => snooze('tomorrow')}>{t('settings.snoozeTomorrow')}</Button>
            </>
          )}
        </Fact>
      </Setting>
    </Section>
  )
}
