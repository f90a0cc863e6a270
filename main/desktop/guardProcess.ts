import type { Disposer } from '../clock.ts'
import type { Log } from '../log.ts'

/**
 * Keeps an error that nobody caught from ending the application or opening a dialog over somebody's
 * stream. It is logged by class and place alone: a message may hold what it was about.
 */
export function guardProcess(log: Log, source: NodeJS.EventEmitter = process): Disposer {
  const caught = (error: unknown) => log.error(`not caught: ${placeOf(error)}`)
  source.on('uncaughtException', caught)
  source.on('unhandledRejection', caught)
  return () => {
    source.off('uncaughtException', caught)
    source.off('unhandledRejection', caught)
  }
}

function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 4)
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?[^()\s]*[/\\]/, '('))
  return [error.name, ...frames].join(' ')
}
