import { countRanks } from './countRanks.ts'

/**
 * How the ranks of a list are written (column `ranks`): by the rule that gives them where there is
 * one, so that a new order is no change. Where several rules fit, as without ties, the one that was
 * used last stays.
 *
 * @param amounts KICKs in the order of the list
 */
export function encodeRanks(
  amounts: readonly number[],
  ranks: readonly number[],
  last: string | null,
): string {
  const rules = last === 'each' ? (['each', 'shared'] as const) : (['shared', 'each'] as const)
  for (const rule of rules) {
    if (countRanks(amounts, rule).every((rank, index) => rank === ranks[index])) return rule
  }
  return JSON.stringify(ranks)
}
