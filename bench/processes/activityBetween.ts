import type { Activity } from './readActivity.ts'

/** What an app did in a span of time. */
export interface ActivitySpan {
  /** ms of processor time. */
  readonly cpu: number
  /** Voluntary context switches. */
  readonly switches: number
  /** The threads that woke most often, with their number of switches. */
  readonly busiest: readonly (readonly [thread: string, switches: number])[]
}

/** The difference of two readings; a thread that began in between counts from its start. */
export function activityBetween(before: Activity, after: Activity): ActivitySpan {
  const threads: [string, number][] = []
  let cpu = 0
  let switches = 0
  for (const [thread, end] of after) {
    const start = before.get(thread) ?? { cpu: 0, switches: 0 }
    const woken = end.switches - start.switches
    cpu += end.cpu - start.cpu
    switches += woken
    if (woken > 0) threads.push([thread.replace(/\/\d+$/, ''), woken])
  }
  return { cpu, switches, busiest: threads.toSorted((a, b) => b[1] - a[1]).slice(0, 12) }
}
