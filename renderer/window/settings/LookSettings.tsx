import type { Settings } from '../../../contract/settings.ts'
import type { Computer } from '../../../contract/state.ts'
import { Segments } from '../../ui/Segments.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { t } from '../../ui/t.ts'
import { Section } from './Section.tsx'
import { Setting } from './Setting.tsx'
import styles from './Settings.module.css'
import type { Saver } from './useSaver.ts'

const themes = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][]

const languages = ['system', 'en', 'de'] as const satisfies readonly Settings['language'][]

interface LookSettingsProps {
  settings: Settings
  computer: Computer
  saver: Saver
}

export function LookSettings({ settings, computer, saver }: LookSettingsProps) {
  return (
    <Section title={t('settings.look')}>
      <Setting name="theme" saver={saver}>
        <div className={styles.fact}>
          <span className={`${styles.words} ${styles.label}`}>{t('settings.theme')}</span>
          <Segments
            label={t('settings.theme')}
            name="theme"
            choices={themes.map((value) => ({ value, word: t(`settings.themes.${value}`) }))}
            chosen={settings.theme}
            onChoose={(theme) => saver.save('theme', { theme })}
          />
        </div>
      </Setting>
      <Setting name="language" saver={saver}>
        <div className={styles.fact}>
          <span className={`${styles.words} ${styles.label}`}>{t('settings.language')}</span>
          <Segments
            label={t('settings.language')}
            name="language"
            choices={languages.map((value) => ({ value, word: t(`settings.languages.${value}`) }))}
            chosen={settings.language}
            onChoose={(language) => saver.save('language', { language })}
          />
        </div>
      </Setting>
      <Setting name="mask" saver={saver}>
        <Switch
          label={t('settings.mask')}
          hint={t('settings.maskHint')}
          checked={settings.maskNames}
          onChange={(maskNames) => saver.save('mask', { maskNames })}
        />
      </Setting>
      <Setting name="capture" saver={saver}>
        <Switch
          label={t('settings.capture')}
          hint={t(computer.hidesWindows ? 'settings.captureHint' : 'settings.captureNot')}
          checked={settings.hideFromCapture}
          onChange={(hideFromCapture) => saver.save('capture', { hideFromCapture })}
        />
      </Setting>
      <Setting name="hidden" saver={saver}>
        <Switch
          label={t('settings.hidden')}
          hint={t('settings.hiddenHint')}
          checked={settings.startHidden}
          onChange={(startHidden) => saver.save('hidden', { startHidden })}
        />
      </Setting>
    </Section>
  )
}
