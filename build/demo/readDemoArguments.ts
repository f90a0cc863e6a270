import { SetupFailure } from '../terminal/SetupFailure.ts'

export interface DemoArguments {
  /** End by itself after the first notification. */
  readonly once: boolean
}

/** @throws SetupFailure for an argument that the demo does not know */
export function readDemoArguments(args: readonly string[]): DemoArguments {
  const unknown = args.find((argument) => argument !== '--once')
  if (unknown !== undefined) {
    throw new SetupFailure(`The demo does not know "${unknown}". It knows --once.`)
  }
  return { once: args.includes('--once') }
}
