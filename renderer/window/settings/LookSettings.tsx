import type { Settings } from '../../../contract/settings.ts'
import { Segments } from '../../ui/Segments.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { t } from '../../ui/t.ts'
import { Section } from './Section.tsx'
import { Setting } from './Setting.tsx'
import styles from './Settings.module.css'
import type { Saver } from './useSaver.ts'

const themes = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][]

export function LookSettings({ settings, saver }: { settings: Settings; saver: Saver }) {
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
