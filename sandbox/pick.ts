import type { Random } from './random.ts'

/**
 * One entry of a list that is not empty.
 *
 * @throws RangeError when the list is empty
 */
export function pick<Entry>(random: Random, entries: readonly Entry[]): Entry {
  const entry = entries[Math.floor(random() * entries.length)]
  if (entry === undefined) throw new RangeError('Nothing to pick from: the list is empty.')
  return entry
}
