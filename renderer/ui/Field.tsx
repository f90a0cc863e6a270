import { type ReactNode, useId } from 'react'
import styles from './Field.module.css'

interface FieldProps {
  label: string
  hint?: ReactNode
  /** What is wrong with what stands in it. */
  error?: string | null
  /** Label and control side by side, for settings; else one above the other. */
  inline?: boolean
  /** Renders the control with the attributes that tie it to its label and words. */
  children: (ties: {
    id: string
    'aria-describedby': string | undefined
    'aria-invalid': boolean
  }) => ReactNode
}

/** A label, a control and its words. */
export function Field({ label, hint, error, inline = false, children }: FieldProps) {
  const id = useId()
  const wordsId = `${id}-words`
  const said = Boolean(hint) || Boolean(error)
  return (
    <div className={`${styles.field} ${inline ? styles.inline : ''}`}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.control}>
        {children({
          id,
          'aria-describedby': said ? wordsId : undefined,
          'aria-invalid': Boolean(error),
        })}
      </div>
      {said && (
        <div id={wordsId} className={styles.words}>
          {error ? (
            <span role="alert" className={styles.error}>
              {error}
            </span>
          ) : (
            hint
          )}
        </div>
      )}
    </div>
  )
}
