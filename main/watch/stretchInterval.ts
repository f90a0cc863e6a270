/**
 * The wait between two readings of a board that the budget of a client id bears (ms): the wished
 * one, or a longer one when many accounts share it. Four requests a minute are left for wishes of
 * the user, stream status and pictures.
 *
 * @param wishMs what the user chose
 * @param accounts how many accounts are watched with the client id
 */
export function stretchInterval(wishMs: number, accounts: number, perMinute = 12): number {
  const forBoards = Math.max(1, perMinute - 4)
  return Math.max(wishMs, Math.ceil((accounts * 60_000) / forBoards))
}
