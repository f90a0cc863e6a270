import { boardPage } from './board.en.ts'
import { chart } from './chart.en.ts'
import { gifters } from './gifters.en.ts'
import { history } from './history.en.ts'
import { settings } from './settings.en.ts'
import { setup } from './setup.en.ts'
import { transfer } from './transfer.en.ts'

/** Words of the window's pages, which the popover does not load. */
export const windowPages = {
  boardPage,
  chart,
  gifters,
  history,
  settings,
  setup,
  transfer,
} as const
