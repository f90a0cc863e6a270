import { useState } from 'react'
import type { Period } from '../../contract/period.ts'
import type { Settings } from '../../contract/settings.ts'
import { bridge } from '../ui/bridge.ts'

/** What the popover can be switched to. */
export type Choice = Period | 'stream' | 'looked'

interface LensState {
  lens: Settings['lens']
  choose(choice: Choice): void
  /** Shows the period for now, without changing what the user chose. */
  showPeriod(): void
}

/** What the board is looked at through: as chosen, unless somebody of the period was asked for. */
export function useLens(chosen: Settings['lens']): LensState {
  const [aside, setAside] = useState(false)
  return {
    lens: aside ? 'period' : chosen,
    showPeriod: () => setAside(true),
    choose(choice) {
      setAside(false)
      const { commands } = bridge()
      if (choice === 'stream' || choice === 'looked')
        return void commands.saveSettings({ lens: choice })
      void commands.setPeriod({ period: choice })
      if (chosen !== 'period') void commands.saveSettings({ lens: 'period' })
    },
  }
}
