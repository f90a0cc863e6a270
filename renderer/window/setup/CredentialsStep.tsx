import { type FormEvent, useRef, useState } from 'react'
import { bridge } from '../../ui/bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandProblem } from '../../ui/CommandProblem.tsx'
import { Field } from '../../ui/Field.tsx'
import { t } from '../../ui/t.ts'
import { useCommand } from '../../ui/useCommand.ts'
import { Step } from './Step.tsx'
import styles from './Form.module.css'

interface CredentialsStepProps {
  clientId: string | null
  onBack: () => void
  onSaved: () => void
}

/**
 * Client id and secret. The secret stays in its field until main has it (never in React's state)
 * and is cleared there as soon as it is saved.
 */
export function CredentialsStep({ clientId, onBack, onSaved }: CredentialsStepProps) {
  const { busy, problem, run, clear } = useCommand()
  const [missing, setMissing] = useState(false)
  const id = useRef<HTMLInputElement>(null)
  const secret = useRef<HTMLInputElement>(null)

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const given = {
      clientId: id.current?.value.trim() ?? '',
      clientSecret: secret.current?.value.trim() ?? '',
    }
    const incomplete = given.clientId === '' || given.clientSecret === ''
    setMissing(incomplete)
    if (incomplete) {
      clear()
      const empty = given.clientId === '' ? id : secret
      empty.current?.focus()
      return
    }
    if (!(await run(() => bridge().commands.saveCredentials(given)))) return
    if (secret.current) secret.current.value = ''
    onSaved()
  }

  return (
    <form onSubmit={(event) => void save(event)} className={styles.form} noValidate>
      <Step
        title={t('setup.credentials.title')}
        body={t('setup.credentials.body')}
        buttons={
          <>
            <Button look="main" type="submit" disabled={busy} aria-busy={busy}>
              {t(busy ? 'setup.credentials.checking' : 'setup.credentials.check')}
            </Button>
            <Button onClick={onBack}>{t('action.back')}</Button>
          </>
        }
      >
        <div className={styles.fields}>
          <Field label={t('setup.credentials.id')}>
            {(ties) => (
              <input
                {...ties}
                ref={id}
                type="text"
                defaultValue={clientId ?? ''}
                maxLength={200}
                autoComplete="off"
                spellCheck={false}
              />
            )}
          </Field>
          <Field
            label={t('setup.credentials.secret')}
            hint={t('setup.credentials.secretHint')}
            error={missing ? t('setup.credentials.empty') : null}
          >
            {(ties) => (
              <input
                {...ties}
                ref={secret}
                type="password"
                maxLength={200}
                autoComplete="off"
                spellCheck={false}
              />
            )}
          </Field>
        </div>
        <CommandProblem problem={problem} />
      </Step>
    </form>
  )
}
