import type { Clock } from '../clock.ts'
import type { History } from '../history/History.ts'
import { HistoryError } from '../history/HistoryError.ts'
import type { AccountModel } from './AccountModel.ts'
import { dressGifters, type GifterDress } from './dressGifters.ts'
import type { EngineHandlers } from './EngineHandlers.ts'
import { awaySpan } from './lookAway.ts'

/** What changed while nobody looked at the chosen channel's board. */
export function createAwayHandlers(needs: {
  history: History | null
  chosen: () => AccountModel | null
  dismiss: () => void
  dress: GifterDress
  clock: Pick<Clock, 'now'>
}): Pick<EngineHandlers, 'getAway' | 'dismissAway'> {
  const { history, chosen, dismiss, dress, clock } = needs
  return {
    async getAway() {
      const account = chosen()
      const span = account && awaySpan(account, clock.now())
      if (!history || !span) return null
      try {
        return dressGifters(await history.away(account.id, span.from, span.to), dress)
      } catch (error) {
        // What is wrong was told as a problem already.
        if (error instanceof HistoryError) return null
        throw error
      }
    },
    async dismissAway() {
      dismiss()
      return { ok: true }
    },
  }
}
