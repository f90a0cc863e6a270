import { countRanks } from './countRanks.ts'

/**
 * The ranks of a list out of the column `ranks`. Ranks that were written one by one do not fit any
 * more when one of these gifters was forgotten; they are counted then.
 *
 * @param amounts KICKs in the order of the list
 */
export function decodeRanks(amounts: readonly number[], ranks: string): number[] {
  if (ranks === 'shared' || ranks === 'each') return countRanks(amounts, ranks)
  const given = JSON.parse(ranks) as number[]
  return given.length === amounts.length ? given : countRanks(amounts, 'shared')
}
