import type { ListNow } from './DigestState.ts'

/**
 * The rank of a gifter in a list, as it is shown: the same as sorting all of it, for the price of
 * one look at each row.
 *
 * @param isBefore whether the first of two gifters (keys) with equal amounts and ties stands first
 */
export function rankIn(
  list: ListNow,
  gifter: number,
  isBefore: (first: number, second: number) => boolean,
): number | null {
  const own = list.rows.get(gifter)
  if (!own) return null
  let above = 0
  let equal = 0
  for (const [other, row] of list.rows) {
    if (row.amount > own.amount) above++
    else if (other !== gifter && row.amount === own.amount) {
      if (row.tie < own.tie || (row.tie === own.tie && isBefore(other, gifter))) equal++
    }
  }
  if (list.ranks === 'shared') return above + 1
  if (list.ranks === 'each') return above + equal + 1
  const given = JSON.parse(list.ranks) as number[]
  // Ranks that were written one by one fit no more when one of these gifters was forgotten.
  return given.length === list.rows.size ? (given[above + equal] ?? above + 1) : above + 1
}
