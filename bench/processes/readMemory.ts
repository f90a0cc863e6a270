import { readFile } from 'node:fs/promises'
import { SetupFailure } from '../../build/terminal/SetupFailure.ts'
import { appProcesses } from './appProcesses.ts'
import { parseSmapsRollup } from './parseSmapsRollup.ts'

/** The memory of an app, all of its processes together. */
export interface AppMemory {
  /** MiB. */
  readonly pss: number
  /** MiB by kind of process, in the order of their start. */
  readonly byKind: Readonly<Record<string, number>>
}

/**
 * Adds up the proportional set sizes of the app's processes.
 *
 * @param main id of the main process
 * @throws SetupFailure when the kernel does not let us read them (sandboxed ones show theirs to root)
 */
export async function readMemory(main: number): Promise<AppMemory> {
  const byKind: Record<string, number> = {}
  let pss = 0
  for (const { pid, kind } of await appProcesses(main)) {
    const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return undefined
      throw new SetupFailure(
        `The memory of a sandboxed process can be read by root only (${kind}): run the benchmark as root; the apps themselves run as another user.`,
        { cause: error },
      )
    })
    if (!text) continue
    const own = parseSmapsRollup(text).pss / 1024
    pss += own
    byKind[kind] = (byKind[kind] ?? 0) + own
  }
  return { pss, byKind }
}
