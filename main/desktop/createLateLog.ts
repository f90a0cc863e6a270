import type { Log } from '../log.ts'

/** A log that can be written to before the real one is there. */
export interface LateLog extends Log {
  /** Hands over what was written so far, and all that comes. */
  open(log: Log): void
}

/** Keeps lines until the log's file is opened, which start-up does after the tray has appeared. */
export function createLateLog(): LateLog {
  let real: Log | null = null
  const early: ((log: Log) => void)[] = []
  const write = (level: keyof Log) => (message: string) => {
    if (real) real[level](message)
    else early.push((log) => log[level](message))
  }
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    open(log) {
      real = log
      for (const hand of early.splice(0)) hand(log)
    },
  }
}
