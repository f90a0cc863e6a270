import type { Clock, Disposer } from '../clock.ts'

/**
 * The span over which requests are counted, ms. A slot is given back a little later than that, by
 * chance, since the way to Kick takes differently long each time.
 */
const windowMs = 60_000
const slackMs = 500

export interface RequestSlots {
  /** Takes a slot; `freed` runs when its minute is over. The answer gives it back before that. */
  take(freed: () => void): Disposer
  used(): number
  /** Ms until fewer than `limit` slots are used, 0 when it is so now. An estimate, for people. */
  waitFor(limit: number): number
  dispose(): void
}

/**
 * A sliding minute. Every slot has a timer of its own instead of a note of the time, because the
 * computer's clock may be set back or forward meanwhile and that must neither stall nor storm.
 */
export function requestSlots(clock: Clock, random: () => number): RequestSlots {
  const taken = new Set<{ since: number; giveBack: Disposer }>()

  return {
    take(freed) {
      const slot = {
        since: clock.now(),
        giveBack: clock.after(windowMs + random() * slackMs, () => {
          taken.delete(slot)
          freed()
        }),
      }
      taken.add(slot)
      return () => {
        slot.giveBack()
        taken.delete(slot)
      }
    },
    used: () => taken.size,
    waitFor(limit) {
      if (taken.size < limit) return 0
      // Sets keep their order, so the slot that has to be given back first stands here.
      const decisive = [...taken][taken.size - limit]
      const waited = clock.now() - (decisive?.since ?? 0)
      return Math.min(windowMs, Math.max(0, windowMs - waited)) + slackMs
    },
    dispose() {
      for (const slot of taken) slot.giveBack()
      taken.clear()
    },
  }
}
