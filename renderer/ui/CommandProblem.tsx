import type { Problem } from '../../contract/problem.ts'
import { problemText } from './problemText.ts'
import styles from './CommandProblem.module.css'

/** What a command ran into, beside the place that gave it; read aloud when it appears. */
export function CommandProblem({ problem }: { problem: Problem | null }) {
  return (
    <div role="alert" className={styles.place}>
      {problem && <Words problem={problem} />}
    </div>
  )
}

function Words({ problem }: { problem: Problem }) {
  const { title, cause, next } = problemText(problem)
  return (
    <p className={styles.problem}>
      <b>{title}.</b> {cause} {next}
    </p>
  )
}
