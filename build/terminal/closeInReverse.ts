/** Collects what must be ended, and ends it in the reverse order of its beginning. */
export interface Closer {
  /** After the end has begun, what is added is ended at once. */
  add(close: () => Promise<void> | void): void
  /** Ends everything, also when one of them throws; later calls wait for the first. */
  close(): Promise<void>
}

export function closeInReverse(): Closer {
  const steps: (() => Promise<void> | void)[] = []
  let closing: Promise<void> | undefined
  async function run(): Promise<void> {
    const failures: unknown[] = []
    for (let step = steps.pop(); step; step = steps.pop()) {
      try {
        await step()
      } catch (error) {
        failures.push(error)
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Something could not be ended.')
  }
  return {
    add(close) {
      if (closing) void Promise.resolve(close()).catch(() => {})
      else steps.push(close)
    },
    close: () => (closing ??= run()),
  }
}
