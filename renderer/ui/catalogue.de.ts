import { pages } from '../../contract/texts/pages.de.ts'
import { problems } from '../../contract/texts/problems.de.ts'
import type { Same } from '../../contract/texts/Same.ts'
import type { catalogue } from './catalogue.ts'

/** The words of the pages in German. */
export const germanCatalogue: Same<typeof catalogue> = { ...pages, problem: problems }
