/**
 * Asks again and again until the answer is something, for states that nobody announces.
 *
 * @param what named in the error, such as "the window manager"
 * @param probe answers undefined while it is not so yet; what it throws is passed on
 * @param limit in ms
 * @throws Error when the limit has passed
 */
export async function waitUntil<T>(
  what: string,
  probe: () => Promise<T | undefined> | T | undefined,
  limit = 15_000,
): Promise<T> {
  const end = performance.now() + limit
  for (;;) {
    const answer = await probe()
    if (answer !== undefined) return answer
    if (performance.now() > end) throw new Error(`${what} did not come within ${limit / 1000} s.`)
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
}
