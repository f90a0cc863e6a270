import type { Problem, ProblemCode } from '../../contract/problem.ts'

/** What is wrong with this computer's part of things, newest first, each problem once. */
export interface ProblemList {
  current(): readonly Problem[]
  report(...problems: readonly Problem[]): void
  settle(...codes: readonly ProblemCode[]): void
}

/** What goes without saying while the other problem is told. */
const partOf: Partial<Record<ProblemCode, ProblemCode>> = {
  'history-not-writable': 'disk-not-writable',
}

export function createProblemList(first: readonly Problem[], changed: () => void): ProblemList {
  let problems = first
  return {
    current: () => problems,
    report(...found) {
      const codes = new Set(found.map(({ code }) => code))
      const all = [...found, ...problems.filter(({ code }) => !codes.has(code))]
      const told = new Set(all.map(({ code }) => code))
      problems = all.filter(({ code }) => {
        const whole = partOf[code]
        return !whole || !told.has(whole)
      })
      changed()
    },
    settle(...codes) {
      problems = problems.filter(({ code }) => !codes.includes(code))
      changed()
    },
  }
}
