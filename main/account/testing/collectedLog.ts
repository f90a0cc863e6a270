import type { Log } from '../../log.ts'

/** A log that keeps its lines, to search them for what must not be in them. */
export function collectedLog(): Log & { lines: string[] } {
  const lines: string[] = []
  const keep = (message: string) => void lines.push(message)
  return { lines, debug: keep, info: keep, warn: keep, error: keep }
}
