import { fallbackRuntime } from './fallbackRuntime.ts'

/**
 * Where an entry of the fallback's zip goes in our Electron distribution, or undefined when it
 * belongs to the application that was packed with it.
 */
export function placeInDistribution(entry: string): string | undefined {
  if (!entry.startsWith(fallbackRuntime.folder)) return undefined
  const name = entry.slice(fallbackRuntime.folder.length)
  if (name === '' || name.startsWith('resources/')) return undefined
  if (name === 'browser_v8_context_snapshot.bin') return undefined
  return name === fallbackRuntime.binary ? 'electron' : name
}
