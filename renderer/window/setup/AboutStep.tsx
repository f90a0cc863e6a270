import { EyeOff, KeyRound, Laptop } from 'lucide-react'
import type { AppState } from '../../../contract/state.ts'
import { bridge } from '../../ui/bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandProblem } from '../../ui/CommandProblem.tsx'
import { t } from '../../ui/t.ts'
import { useCommand } from '../../ui/useCommand.ts'
import { Step } from './Step.tsx'
import styles from './AboutStep.module.css'

const points = [
  { icon: KeyRound, title: 'setup.about.own', body: 'setup.about.ownBody' },
  { icon: Laptop, title: 'setup.about.local', body: 'setup.about.localBody' },
  { icon: EyeOff, title: 'setup.about.read', body: 'setup.about.readBody' },
] as const

interface AboutStepProps {
  world: AppState['world']
  onNext: () => void
}

/** What Kickboard does and why it needs a Kick app of one's own. */
export function AboutStep({ world, onNext }: AboutStepProps) {
  const { busy, problem, run } = useCommand()
  return (
    <Step
      title={t('setup.about.title')}
      body={t('setup.about.body')}
      buttons={
        <>
          <Button look="main" onClick={onNext}>
            {t('setup.about.start')}
          </Button>
          {world === 'kick' && (
            <Button disabled={busy} onClick={() => void run(bridge().commands.trySandbox)}>
              {t('welcome.sandbox')}
            </Button>
          )}
        </>
      }
    >
      <ul className={styles.points}>
        {points.map(({ icon: Icon, title, body }) => (
          <li key={title} className={styles.point}>
            <span className={styles.icon}>
              <Icon size={18} aria-hidden />
            </span>
            <div>
              <h3 className={styles.title}>{t(title)}</h3>
              <p className={styles.body}>{t(body)}</p>
            </div>
          </li>
        ))}
      </ul>
      <CommandProblem problem={problem} />
    </Step>
  )
}
