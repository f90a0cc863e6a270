import { writeSync } from 'node:fs'
import { openStore } from '../store/openStore.ts'
import { recordReading } from '../store/recordReading.ts'
import { indexOf, plannedChannel } from './plannedChannel.ts'

/**
 * A program that is meant to be killed: records planned readings into the file of its argument as
 * fast as it can, from where that file ends, and says the number of each when it is in.
 */
const path = process.argv[2] ?? ''
writeSync(1, 'begun\n')
const store = openStore(path, { now: Date.now })
const newest = store.row<{ at: number | null }>('SELECT max(until) AS at FROM watched')?.at
const known = typeof newest === 'number' ? indexOf(newest) : -1
const channel = plannedChannel()
for (let index = 0; ; index++) {
  channel.advance()
  if (index <= known) continue
  recordReading(store, channel.reading())
  // At once and whole, so that what was said is known after the kill.
  writeSync(1, `${index}\n`)
}
