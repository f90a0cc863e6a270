import { openStore } from '../store/openStore.ts'
import { createWitness } from './createWitness.ts'
import { killRecorder } from './killRecorder.ts'

/** One kill and what was found after it. */
export interface HistoryKill {
  /** Readings that were acknowledged before it. */
  readonly acknowledged: number
  /** Readings in the file after it. */
  readonly readings: number
  readonly bytes: number
  /** One sentence each; none where all is as it should be. */
  readonly wrong: readonly string[]
}

/** Older readings that are looked at again after each kill. */
const lookedAtAgain = 25

/**
 * Kills a process that records into one and the same file, as often as `moments` has numbers: after
 * how many acknowledged readings. After each the file must be whole, hold all that was acknowledged
 * and at most one reading more, and rebuild each board.
 *
 * @param random 0 to 1, chooses the older readings that are looked at again
 */
export async function* killHistory(
  path: string,
  moments: readonly number[],
  random: () => number,
): AsyncGenerator<HistoryKill> {
  const witness = createWitness()
  for (const moment of moments) {
    const before = witness.length
    const said = await killRecorder(path, moment)
    const store = openStore(path, { now: Date.now })
    const picks = Array.from({ length: lookedAtAgain }, () => Math.floor(random() * before))
    const wrong = witness.inspect(store, said, picks)
    const bytes = store.bytes()
    store.close()
    const acknowledged = said === null ? 0 : said + 1 - before
    yield { acknowledged, readings: witness.length, bytes, wrong }
  }
}
