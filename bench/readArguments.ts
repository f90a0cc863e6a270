/** How thoroughly to measure. */
export interface BenchArguments {
  /** Runs of each app. */
  readonly runs: number
  /** Leaves out what takes minutes: the minute of idleness and the growth. */
  readonly quick: boolean
  /** Growth over 10,000 polls and 1,000 openings instead of fewer. */
  readonly long: boolean
  /** A year of history alone, without the packaged app. */
  readonly history: boolean
}

/** @returns the arguments, or a sentence that says what is wrong with them */
export function readArguments(args: readonly string[]): BenchArguments | string {
  let runs: number | undefined
  let quick = false
  let long = false
  let history = false
  for (let index = 0; index < args.length; index += 1) {
    const [name = '', inline] = (args[index] ?? '').split('=', 2)
    if (name === '--quick') quick = true
    else if (name === '--long') long = true
    else if (name === '--history') history = true
    else if (name === '--runs') {
      const text = inline ?? args[(index += 1)] ?? ''
      if (!/^[1-9]\d?$/.test(text)) return '--runs needs a number from 1 to 99.'
      runs = Number(text)
    } else
      return `The benchmark has no option ${name}: it knows --runs N, --quick, --long and --history.`
  }
  if (quick && long) return '--quick and --long exclude each other.'
  if (history && args.length > 1) return '--history stands alone.'
  return { runs: runs ?? (quick ? 1 : 5), quick, long, history }
}
