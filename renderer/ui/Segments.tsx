import styles from './Segments.module.css'

interface SegmentsProps<Value extends string> {
  /** Name of the group, read aloud. */
  label: string
  /** Ties the radio buttons together; unique on the page. */
  name: string
  /** `hint` says more than the short word has space for. */
  choices: readonly { value: Value; word: string; hint?: string }[]
  chosen: Value
  disabled?: boolean
  onChoose: (value: Value) => void
}

/** Choices from which on they stand closer together. */
const many = 4

/** Native radio buttons drawn as one bar; arrow keys move the choice. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, name, choices, chosen, disabled = false, onChoose } = props
  return (
    <div
      className={`${styles.segments} ${choices.length > many ? styles.tight : ''}`}
      role="radiogroup"
      aria-label={label}
    >
      {choices.map(({ value, word, hint }) => (
        <label key={value} className={styles.choice}>
          <input
            type="radio"
            name={name}
            className={styles.input}
            value={value}
            title={hint}
            checked={value === chosen}
            disabled={disabled}
            onChange={() => onChoose(value)}
          />
          <span className={styles.word}>{word}</span>
        </label>
      ))}
    </div>
  )
}
