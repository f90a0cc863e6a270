import type { ProblemCode } from '../../contract/problem.ts'
import type { AppState } from '../../contract/state.ts'
import { ComputerProblem } from './ComputerProblem.tsx'
import { TrialBanner } from './TrialBanner.tsx'
import styles from './Notices.module.css'

interface NoticesProps {
  state: AppState
  /** The problem that the page says by itself, with what is to be done about it. */
  said?: ProblemCode | undefined
  className?: string | undefined
}

/** What concerns the whole app: that it is a trial, and problems of this computer. */
export function Notices({ state, said, className }: NoticesProps) {
  const problems = state.problems.filter(({ code }) => code !== said)
  if (state.world !== 'trial' && problems.length === 0) return null
  return (
    <div className={`${styles.notices} ${className ?? ''}`}>
      {state.world === 'trial' && <TrialBanner />}
      <ComputerProblem problem={problems[0]} keychainMissing={state.keychainMissing} />
    </div>
  )
}
