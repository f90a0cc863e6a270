import { callback } from './callback.en.ts'
import { desktopTexts } from './desktop.en.ts'
import { pages } from './pages.en.ts'
import { problems } from './problems.en.ts'
import { windowPages } from './window.en.ts'

/** English: every word Kickboard says, in i18next's format. */
export const en = {
  ...pages,
  ...windowPages,
  problem: problems,
  callback,
  ...desktopTexts,
} as const
