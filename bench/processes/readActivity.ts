import { readdir, readFile } from 'node:fs/promises'
import { appProcesses } from './appProcesses.ts'

/** What each thread of an app has done since its start; keys are "process kind/thread name/thread id". */
export type Activity = ReadonlyMap<string, ThreadActivity>

export interface ThreadActivity {
  /** Time on a processor, ms. */
  readonly cpu: number
  /** Times it has given up the processor by itself. */
  readonly switches: number
}

/** Reads /proc/PID/task/TID/schedstat and status (proc(5)) of all threads of the app. */
export async function readActivity(main: number): Promise<Activity> {
  const activity = new Map<string, ThreadActivity>()
  for (const { pid, kind } of await appProcesses(main)) {
    const threads = await readdir(`/proc/${pid}/task`).catch(() => [])
    for (const thread of threads) {
      const folder = `/proc/${pid}/task/${thread}`
      const [schedule, status] = await Promise.all([
        readFile(`${folder}/schedstat`, 'utf8').catch(() => ''),
        readFile(`${folder}/status`, 'utf8').catch(() => ''),
      ])
      const name = /^Name:\t(.*)$/m.exec(status)?.[1] ?? ''
      const switches = /^voluntary_ctxt_switches:\t(\d+)$/m.exec(status)?.[1] ?? '0'
      const [nanoseconds = '0'] = schedule.split(' ')
      activity.set(`${kind}/${name}/${thread}`, {
        cpu: Number(nanoseconds) / 1e6,
        switches: Number(switches),
      })
    }
  }
  return activity
}
