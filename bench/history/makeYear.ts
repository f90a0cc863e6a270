import { createDigest } from '../../main/history/digest/createDigest.ts'
import { accountKey } from '../../main/history/store/accountKey.ts'
import { openStore } from '../../main/history/store/openStore.ts'
import { recordReading } from '../../main/history/store/recordReading.ts'
import { recordSeen } from '../../main/history/store/recordSeen.ts'
import { minute, yearEnd, yearOfReadings, type YearReading } from './yearOfReadings.ts'

export const channelId = '4242'
/** Readings in one transaction, but for those of the last days. */
const together = 500
const lastDays = 3 * 1_440 * minute

/**
 * Writes a year of history into a file, the way the application does; only the transactions are
 * larger, so that it takes a minute and not an hour. The last readings are written one by one.
 *
 * @returns ms that each of these took, with the digest
 */
export function makeYear(path: string, seed = 1): number[] {
  const store = openStore(path, { now: Date.now })
  const gathering = { ...store, transact: <Result>(work: () => Result): Result => work() }
  const digest = createDigest(store)
  let newest: number | null = null

  /** The wait between two changes was watched, unless it was a gap: then it ends in the file. */
  const watchUntil = (target: typeof store, at: number) => {
    if (newest === null || at - newest <= minute || at - newest > 6 * 60 * minute) return
    const seen = at - minute
    const readAt = { lifetime: seen, month: seen, week: seen, day: seen }
    recordSeen(target, { accountId: channelId, from: newest, at: seen, intervalMs: minute, readAt })
  }
  const write = (target: typeof store, { at, boards }: YearReading) => {
    watchUntil(target, at)
    recordReading(target, { accountId: channelId, at, intervalMs: minute, boards })
    newest = at
  }
  const times: number[] = []
  let part: YearReading[] = []
  const writePart = () => {
    store.transact(() => {
      for (const reading of part) write(gathering, reading)
    })
    digest.update(accountKey(store, channelId) ?? 0)
    part = []
  }

  for (const reading of yearOfReadings(seed)) {
    if (reading.at < yearEnd - lastDays) {
      part.push(reading)
      if (part.length === together) writePart()
      continue
    }
    if (part.length > 0) writePart()
    const begin = performance.now()
    write(store, reading)
    digest.update(accountKey(store, channelId) ?? 0)
    times.push(performance.now() - begin)
  }
  store.close()
  return times
}
