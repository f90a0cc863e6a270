import { AppFailure } from '../terminal/AppFailure.ts'
import { SetupFailure } from '../terminal/SetupFailure.ts'

/** Runs a step before the app: whatever goes wrong there is the set-up's fault (exit code 2). */
export async function asSetupFailure<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    if (error instanceof SetupFailure) throw error
    throw new SetupFailure(`The set-up failed: ${sentence(error)}`, { cause: error })
  }
}

/** Runs a step of the app's own: whatever goes wrong there is the app's fault (exit code 3). */
export async function asAppFailure<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    if (error instanceof AppFailure) throw error
    throw new AppFailure(`The app failed: ${sentence(error)}`, { cause: error })
  }
}

function sentence(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ')
}
