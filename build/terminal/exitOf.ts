import type { ChildProcess } from 'node:child_process'
import { constants } from 'node:os'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Waits for a child and ends as it ends; signals that reach us are passed on to it.
 *
 * @returns its exit code, or 128 and the signal's number
 * @throws the error of a child that could not be started
 */
export function exitOf(child: ChildProcess): Promise<number> {
  const passOn = (signal: NodeJS.Signals) => void child.kill(signal)
  for (const signal of signals) process.on(signal, passOn)
  return new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) =>
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)),
    )
  }).finally(() => {
    for (const signal of signals) process.off(signal, passOn)
  })
}
