import { pages } from '../../contract/texts/pages.en.ts'
import { problems } from '../../contract/texts/problems.en.ts'

/** The words that every page can need; those of the window's pages come with `windowWords`. */
export const catalogue = { ...pages, problem: problems } as const
