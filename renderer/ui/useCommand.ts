import { useCallback, useState } from 'react'
import type { Outcome, Problem } from '../../contract/problem.ts'

export interface Command {
  /** True while main works on it. */
  busy: boolean
  problem: Problem | null
  /** Runs it; true when it went well. */
  run(call: () => Promise<Outcome>): Promise<boolean>
  clear(): void
}

/** Keeps what became of a command to main, for the place that gave it. */
export function useCommand(): Command {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const run = useCallback(async (call: () => Promise<Outcome>) => {
    setBusy(true)
    setProblem(null)
    try {
      const outcome = await call()
      if (!outcome.ok) setProblem(outcome.problem)
      return outcome.ok
    } catch {
      // Main refused the call itself (wrong page, wrong arguments); its log says why.
      setProblem({ code: 'unexpected', values: {} })
      return false
    } finally {
      setBusy(false)
    }
  }, [])
  const clear = useCallback(() => setProblem(null), [])
  return { busy, problem, run, clear }
}
