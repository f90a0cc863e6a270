/**
 * Several series, each with its oldest item first, as one: all items of a moment together.
 * Takes from each series only what it gives out, so that none of them is ever in memory.
 */
export function* mergeByMoment<Item extends { at: number }>(
  series: readonly Iterator<Item, void, undefined>[],
): Generator<{ at: number; items: Item[] }, void, undefined> {
  const heads = series.map((items) => ({ items, head: items.next().value ?? null }))
  for (;;) {
    const moments = heads.flatMap(({ head }) => (head ? [head.at] : []))
    if (moments.length === 0) return
    const at = Math.min(...moments)
    const found: Item[] = []
    for (const one of heads) {
      while (one.head && one.head.at === at) {
        found.push(one.head)
        one.head = one.items.next().value ?? null
      }
    }
    yield { at, items: found }
  }
}
