import { callback } from './callback.de.ts'
import { desktopTexts } from './desktop.de.ts'
import type { en } from './en.ts'
import { pages } from './pages.de.ts'
import { problems } from './problems.de.ts'
import type { Same } from './Same.ts'
import { windowPages } from './window.de.ts'

/** German: every word Kickboard says, in i18next's format. */
export const de: Same<typeof en> = {
  ...pages,
  ...windowPages,
  problem: problems,
  callback,
  ...desktopTexts,
}
