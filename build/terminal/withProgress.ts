/**
 * Says what a long step does and, every few seconds, that it still does.
 *
 * @param sentence shown at once, without a full stop
 * @returns what the step returned
 */
export async function withProgress<T>(sentence: string, step: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const seconds = () => Math.round((performance.now() - began) / 1000)
  console.log(`${sentence}...`)
  const ticking = setInterval(() => console.log(`  still at it (${seconds()} s)`), 5_000)
  try {
    return await step()
  } finally {
    clearInterval(ticking)
  }
}
