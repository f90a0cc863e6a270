import type { AppState } from '../../contract/state.ts'
import { ComputerProblem } from './ComputerProblem.tsx'
import { TrialBanner } from './TrialBanner.tsx'
import styles from './Notices.module.css'

/** What concerns the whole app: that it is a trial, and problems of this computer. */
export function Notices({ state, className }: { state: AppState; className?: string | undefined }) {
  if (state.world !== 'trial' && state.problems.length === 0) return null
  return (
    <div className={`${styles.notices} ${className ?? ''}`}>
      {state.world === 'trial' && <TrialBanner />}
      <ComputerProblem state={state} />
    </div>
  )
}
