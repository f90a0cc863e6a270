import { pages } from '../../contract/texts/pages.en.ts'
import { problems } from '../../contract/texts/problems.en.ts'

/** The words a page can need; those of tray, notifications and callback page stay out of it. */
export const catalogue = { ...pages, problem: problems } as const
