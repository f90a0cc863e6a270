import { AppFailure } from './AppFailure.ts'
import { SetupFailure } from './SetupFailure.ts'

/**
 * Runs one verb of the build to its end. A failure that was foreseen is one line on stderr and its
 * own exit code; anything else keeps its stack, because then we are at fault.
 *
 * @param work answers the exit code, or nothing for 0
 */
export async function runVerb(work: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await work()) ?? 0
  } catch (error) {
    if (error instanceof SetupFailure || error instanceof AppFailure) {
      console.error(error.message)
      process.exitCode = error.exitCode
      return
    }
    console.error(error)
    process.exitCode = 1
  }
}
