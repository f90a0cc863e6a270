import type { Problem } from '../../contract/problem.ts'
import { t } from './t.ts'

export interface ProblemText {
  title: string
  cause: string
  next: string
}

/** Stands in a sentence where main did not know better. */
const fallbacks = () => ({
  scopes: 'kicks:read',
  port: '28135',
  file: 'settings.json',
  now: t('signIn.somebody'),
  before: t('signIn.somebody'),
})

/** The catalogue's words for a problem. */
export function problemText(problem: Problem): ProblemText {
  const values = { ...fallbacks(), ...problem.values }
  return {
    title: t(`problem.${problem.code}.title`, values),
    cause: t(`problem.${problem.code}.cause`, values),
    next: t(`problem.${problem.code}.next`, values),
  }
}
