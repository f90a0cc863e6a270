import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { CommandProblem } from '../../ui/CommandProblem.tsx'
import { t } from '../../ui/t.ts'
import type { Saver } from './useSaver.ts'
import styles from './Setting.module.css'

interface SettingProps {
  name: string
  saver: Saver
  children: ReactNode
}

/** One line of the settings, with what became of its last change. */
export function Setting({ name, saver, children }: SettingProps) {
  const { saved, problem } = saver.resultOf(name)
  return (
    <div className={styles.setting}>
      {children}
      <div role="status" className={styles.result}>
        {saved && (
          <span className={styles.saved}>
            <Check size={12} aria-hidden /> {t('settings.saved')}
          </span>
        )}
      </div>
      <CommandProblem problem={problem} />
    </div>
  )
}
