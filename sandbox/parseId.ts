/** A user id from a query; undefined when it is missing or not a whole positive number. */
export function parseId(text: string | undefined): number | undefined {
  if (text === undefined || !/^[1-9]\d{0,19}$/.test(text)) return undefined
  const id = Number(text)
  // A number that cannot be told from its neighbour belongs to nobody here.
  return Number.isSafeInteger(id) ? id : -1
}
