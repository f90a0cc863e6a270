import { powerMonitor } from 'electron'
import type { Disposer } from '../clock.ts'

/** Tells when the computer goes to sleep and wakes. Not when it is locked: it may be on air. */
export function watchSleep({
  suspended,
  resumed,
}: {
  suspended(): void
  resumed(): void
}): Disposer {
  powerMonitor.on('suspend', suspended)
  powerMonitor.on('resume', resumed)
  return () => {
    powerMonitor.off('suspend', suspended)
    powerMonitor.off('resume', resumed)
  }
}
