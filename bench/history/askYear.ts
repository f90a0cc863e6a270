/**
 * Asks a year of history everything, as its thread does, and says over the channel to its parent how
 * long each answer took (ms) and by how much the process grew (MiB). Started by `measureHistory`
 * with `--expose-gc`.
 */
import { createDigest } from '../../main/history/digest/createDigest.ts'
import { accountKey } from '../../main/history/store/accountKey.ts'
import { openStore } from '../../main/history/store/openStore.ts'
import { answer } from '../../main/history/worker/answer.ts'
import { historyQuestions } from './historyQuestions.ts'
import { channelId } from './makeYear.ts'
import { yearEnd } from './yearOfReadings.ts'

const times = 40
const [path = ''] = process.argv.slice(2)

global.gc?.()
const before = process.memoryUsage.rss()
const store = openStore(path, { now: () => yearEnd, check: false })
const digest = createDigest(store)
const account = accountKey(store, channelId) ?? 0
digest.update(account)
const asked = { store, accountId: channelId, account, zone: 'Europe/Berlin', now: yearEnd }
const readings: Record<string, number[]> = {}
for (const { label, name, input } of historyQuestions) {
  readings[label] = Array.from({ length: times }, () => {
    const begin = performance.now()
    answer(asked, digest, name, input)
    return performance.now() - begin
  })
}
const memory = (process.memoryUsage.rss() - before) / 2 ** 20
store.close()
process.send?.({ readings, memory })
