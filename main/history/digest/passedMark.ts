const first = 1_000

/** The largest of 1k, 5k, 10k, 50k, 100k, ... KICKs that was passed on the way; null for none. */
export function passedMark(before: number, after: number): number | null {
  let passed: number | null = null
  for (let mark = first, by = 5; mark <= after; mark *= by, by = by === 5 ? 2 : 5) {
    if (mark > before) passed = mark
  }
  return passed
}
