import { bridge } from '../../ui/bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandProblem } from '../../ui/CommandProblem.tsx'
import { t } from '../../ui/t.ts'
import { useCommand } from '../../ui/useCommand.ts'
import { AppTokenForm } from './AppTokenForm.tsx'
import { Step } from './Step.tsx'
import styles from './Form.module.css'

interface SignInStepProps {
  /** Whether there is a Kick app to sign in with. */
  known: boolean
  onBack: () => void
  onStarted: () => void
}

export function SignInStep({ known, onBack, onStarted }: SignInStepProps) {
  const { problem, run } = useCommand()
  const signIn = () => {
    onStarted()
    void run(bridge().commands.signIn)
  }
  return (
    <Step
      title={t('setup.signIn.title')}
      body={t('setup.signIn.body')}
      aside={
        known && (
          <details className={styles.aside}>
            <summary>{t('setup.signIn.app')}</summary>
            <AppTokenForm onStarted={onStarted} />
          </details>
        )
      }
      buttons={
        <>
          <Button look="main" disabled={!known} onClick={signIn}>
            {t('setup.signIn.start')}
          </Button>
          <Button onClick={onBack}>{t('action.back')}</Button>
        </>
      }
    >
      <p className={styles.note}>{t('setup.signIn.moderator')}</p>
      <CommandProblem
        problem={problem ?? (known ? null : { code: 'credentials-missing', values: {} })}
      />
    </Step>
  )
}
