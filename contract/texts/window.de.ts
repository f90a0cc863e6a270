import { boardPage } from './board.de.ts'
import { chart } from './chart.de.ts'
import { gifters } from './gifters.de.ts'
import { history } from './history.de.ts'
import { settings } from './settings.de.ts'
import { setup } from './setup.de.ts'
import { transfer } from './transfer.de.ts'
import type { Same } from './Same.ts'
import type { windowPages as english } from './window.en.ts'

/** German words of the window's pages, which the popover does not load. */
export const windowPages: Same<typeof english> = {
  boardPage,
  chart,
  gifters,
  history,
  settings,
  setup,
  transfer,
}
