import { app } from 'electron'
import { formerSocket } from './formerSocket.ts'
import { lockHolder } from './lockHolder.ts'

/**
 * Makes this the only Kickboard on its profile.
 *
 * @param secondStarted told of each later start, with its whole command line as it was typed
 *   (Electron hands over one that Chromium has sorted and changed)
 * @returns `second`: there is one already, which has been told, and this one has to end.
 *   `unlocked`: nobody else runs, but no lock can be kept in the profile, as nothing can be written
 */
export async function claimSingleInstance(
  argv: readonly string[],
  secondStarted: (argv: readonly string[]) => void,
): Promise<'first' | 'second' | 'unlocked'> {
  const removeFormerSocket = formerSocket(app.getPath('userData'))
  if (!app.requestSingleInstanceLock({ argv })) {
    // Windows keeps its lock in memory, so there a refusal has one meaning.
    const alone =
      process.platform !== 'win32' && (await lockHolder(app.getPath('userData'))) === null
    return alone ? 'unlocked' : 'second'
  }
  void removeFormerSocket()
  app.on('second-instance', (_event, given, _folder, extra) => {
    const typed: unknown = (extra as { argv?: unknown } | null)?.argv
    const isList = Array.isArray(typed) && typed.every((item) => typeof item === 'string')
    secondStarted(isList ? typed : given)
  })
  return 'first'
}
