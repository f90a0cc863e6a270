import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { CommandProblem } from '../../ui/CommandProblem.tsx'
import { Field } from '../../ui/Field.tsx'
import { t } from '../../ui/t.ts'
import { useCommand } from '../../ui/useCommand.ts'
import styles from './Form.module.css'
import { watchWithAppToken } from './watchWithAppToken.ts'

/** The quiet second way in: the app's own token and a broadcaster's id, without a sign-in. */
export function AppTokenForm({ onStarted }: { onStarted: () => void }) {
  const { busy, problem, run } = useCommand()
  const [wrong, setWrong] = useState(false)
  const id = useRef<HTMLInputElement>(null)

  const watch = async (event: FormEvent) => {
    event.preventDefault()
    const broadcasterUserId = id.current?.value.trim() ?? ''
    const valid = /^\d{1,20}$/.test(broadcasterUserId)
    setWrong(!valid)
    if (!valid) id.current?.focus()
    else if (await run(() => watchWithAppToken(broadcasterUserId))) onStarted()
  }

  return (
    <form onSubmit={(event) => void watch(event)} noValidate>
      <p className={styles.note}>{t('setup.signIn.appBody')}</p>
      <Field
        label={t('setup.signIn.broadcaster')}
        hint={t('setup.signIn.broadcasterHint')}
        error={wrong ? t('setup.signIn.broadcasterWrong') : null}
      >
        {(ties) => (
          <input
            {...ties}
            ref={id}
            type="text"
            inputMode="numeric"
            maxLength={24}
            autoComplete="off"
          />
        )}
      </Field>
      <Button type="submit" disabled={busy} aria-busy={busy}>
        {t('setup.signIn.watch')}
      </Button>
      <CommandProblem problem={problem} />
    </form>
  )
}
