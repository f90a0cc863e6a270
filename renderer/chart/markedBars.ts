import type { Bar } from './Bar.ts'

/** The bars that the axis names: the first and those after it that lie at least `apart` ms from the last named. */
export function markedBars(bars: readonly Bar[], apart: number): readonly Bar[] {
  const marked: Bar[] = []
  for (const bar of bars) {
    const before = marked.at(-1)
    if (!before || bar.from - before.from >= apart) marked.push(bar)
  }
  return marked
}
