import type { Problem, ProblemCode } from '../../contract/problem.ts'

/** What is wrong with this computer's part of things, newest first, each problem once. */
export interface ProblemList {
  current(): readonly Problem[]
  report(...problems: readonly Problem[]): void
  settle(...codes: readonly ProblemCode[]): void
}

export function createProblemList(first: readonly Problem[], changed: () => void): ProblemList {
  let problems = first
  return {
    current: () => problems,
    report(...found) {
      const codes = new Set(found.map(({ code }) => code))
      problems = [...found, ...problems.filter(({ code }) => !codes.has(code))]
      changed()
    },
    settle(...codes) {
      problems = problems.filter(({ code }) => !codes.includes(code))
      changed()
    },
  }
}
