/** Ranks to write beside a chart that reaches down to `lowest`: always 1, then round ones. */
export function rankTicks(lowest: number): number[] {
  if (lowest <= 6) return Array.from({ length: Math.max(1, lowest) }, (_, place) => place + 1)
  const step = [2, 5, 10, 20, 25, 50].find((size) => lowest / size <= 5) ?? Math.ceil(lowest / 5)
  const ticks = [1]
  for (let rank = step; rank <= lowest; rank += step) if (rank > 1) ticks.push(rank)
  return ticks
}
