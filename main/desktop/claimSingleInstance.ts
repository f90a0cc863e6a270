import { app } from 'electron'

/**
 * Makes this the only Kickboard on its profile.
 *
 * @param secondStarted told of each later start, with its whole command line as it was typed
 *   (Electron hands over one that Chromium has sorted and changed)
 * @returns false when there is one already, which has been told: this one has to end
 */
export function claimSingleInstance(
  argv: readonly string[],
  secondStarted: (argv: readonly string[]) => void,
): boolean {
  if (!app.requestSingleInstanceLock({ argv })) return false
  app.on('second-instance', (_event, given, _folder, extra) => {
    const typed: unknown = (extra as { argv?: unknown } | null)?.argv
    const isList = Array.isArray(typed) && typed.every((item) => typeof item === 'string')
    secondStarted(isList ? typed : given)
  })
  return true
}
