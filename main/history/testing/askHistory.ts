import { createDigest } from '../digest/createDigest.ts'
import type { Asked } from '../queries/Asked.ts'
import type { RecordedReading } from '../Recorded.ts'
import { accountKey } from '../store/accountKey.ts'
import { openStore } from '../store/openStore.ts'
import { recordReading } from '../store/recordReading.ts'

/**
 * A small history in memory, of channel 500, and what a question about it needs.
 *
 * @param now UTC ms; without, the last reading's moment
 */
export function askHistory(
  readings: readonly RecordedReading[],
  zone = 'Europe/Berlin',
  now = readings.at(-1)?.at ?? 0,
): Asked {
  const store = openStore(':memory:', { now: () => now })
  const digest = createDigest(store)
  for (const reading of readings) {
    recordReading(store, reading)
    digest.update(accountKey(store, reading.accountId) ?? 0)
  }
  return { store, accountId: '500', account: accountKey(store, '500') ?? 0, zone, now }
}
