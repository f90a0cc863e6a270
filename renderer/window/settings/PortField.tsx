import { type FormEvent, useRef, useState } from 'react'
import { Field } from '../../ui/Field.tsx'
import { t } from '../../ui/t.ts'
import type { Saver } from './useSaver.ts'

const lowest = 1024
const highest = 65_535

/** Saved with Enter or when the field is left; a number that is no port is not sent. */
export function PortField({ port, saver }: { port: number; saver: Saver }) {
  const [wrong, setWrong] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  const save = (event?: FormEvent) => {
    event?.preventDefault()
    const typed = input.current?.value.trim() ?? ''
    const chosen = /^\d{1,5}$/.test(typed) ? Number(typed) : Number.NaN
    const valid = chosen >= lowest && chosen <= highest
    setWrong(!valid)
    if (valid && chosen !== port) saver.save('port', { port: chosen })
  }

  return (
    <form onSubmit={save} noValidate>
      <Field
        inline
        label={t('settings.port')}
        hint={t('settings.portHint')}
        error={wrong ? t('settings.portWrong') : null}
      >
        {(ties) => (
          <input
            {...ties}
            ref={input}
            type="text"
            inputMode="numeric"
            maxLength={5}
            autoComplete="off"
            defaultValue={port}
            onBlur={() => save()}
          />
        )}
      </Field>
    </form>
  )
}
