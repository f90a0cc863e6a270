import { SetupFailure } from '../../build/terminal/SetupFailure.ts'

export interface KillArguments {
  readonly kills: number
  readonly seed: number
  /** Only this step, to repeat what a run has found. */
  readonly step: number | null
}

/** @throws SetupFailure for an argument that the command does not know */
export function readKillArguments(args: readonly string[]): KillArguments {
  const values = { kills: 200, seed: 1, step: null as number | null }
  for (let index = 0; index < args.length; index += 2) {
    const name = args[index]?.slice(2) ?? ''
    const value = args[index + 1] ?? ''
    const known = args[index]?.startsWith('--') && Object.hasOwn(values, name)
    if (!known || !/^\d{1,6}$/.test(value))
      throw new SetupFailure(
        `"${args.slice(index, index + 2).join(' ')}" is not understood. There are --kills N, --seed N and --step N.`,
      )
    values[name as keyof typeof values] = Number(value)
  }
  return values
}
