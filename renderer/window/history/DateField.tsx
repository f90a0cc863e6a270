import { useId, useState } from 'react'
import styles from './DateField.module.css'
import { localInput } from './localInput.ts'

interface DateFieldProps {
  label: string
  /** UTC ms */
  at: number
  /** With the time of day, or the day alone (its midnight). */
  time?: boolean
  /** The first and the last moment that the picker offers (UTC ms). */
  min: number
  max: number
  wrong?: boolean
  describedBy?: string | undefined
  onChange: (at: number) => void
}

/** A native input for a day, or a day and time, in the zone of this computer. */
export function DateField(props: DateFieldProps) {
  const { label, at, time = false, min, max, wrong = false, describedBy, onChange } = props
  const id = useId()
  // What is half typed stays as it is until the field is left.
  const [draft, setDraft] = useState<string | null>(null)
  const write = time ? localInput.moment : localInput.date
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        type={time ? 'datetime-local' : 'date'}
        className={styles.input}
        value={draft ?? write(at)}
        min={write(min)}
        max={write(max)}
        aria-invalid={wrong}
        aria-describedby={describedBy}
        onChange={({ target: { value } }) => {
          setDraft(value)
          const parsed = localInput.parse(value)
          if (parsed !== null) onChange(parsed)
        }}
        onBlur={() => setDraft(null)}
      />
    </div>
  )
}
