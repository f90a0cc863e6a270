import { onTestFinished } from 'vitest'

/**
 * Hears of rejections that nobody handles, until the test ends.
 *
 * @returns what was heard so far, after the process has had its turn to tell
 */
export function hearRejections(): () => Promise<unknown[]> {
  const heard: unknown[] = []
  const hear = (reason: unknown) => void heard.push(reason)
  process.on('unhandledRejection', hear)
  onTestFinished(() => void process.off('unhandledRejection', hear))
  return async () => {
    await new Promise((resolve) => setImmediate(resolve))
    return heard
  }
}
