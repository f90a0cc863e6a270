import { useId } from 'react'
import { CommandProblem } from '../../ui/CommandProblem.tsx'
import { t } from '../../ui/t.ts'
import { Card } from './Card.tsx'
import { useNote } from './useNote.ts'
import styles from './Note.module.css'

interface NoteProps {
  userId: string
  /** The note as the history has it. */
  kept: string
}

/** What the user writes about the gifter; it saves itself. */
export function Note({ userId, kept }: NoteProps) {
  const hintId = useId()
  const { text, word, problem, change, save } = useNote(userId, kept)
  return (
    <Card title={t('gifters.page.note')}>
      <textarea
        className={styles.note}
        aria-label={t('gifters.page.note')}
        aria-describedby={hintId}
        placeholder={t('gifters.page.notePlaceholder')}
        rows={4}
        maxLength={2_000}
        dir="auto"
        value={text}
        onChange={(event) => change(event.target.value)}
        onBlur={save}
      />
      <div className={styles.words}>
        <span id={hintId}>{t('gifters.page.noteHint')}</span>
        <span role="status" className={styles.state}>
          {word && t(word)}
        </span>
      </div>
      <CommandProblem problem={problem} />
    </Card>
  )
}
