import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Where the build keeps what it fetched, outside the repository so that a second clone need not
 * fetch it again: `$XDG_CACHE_HOME/kickboard`, or the place the system has for such things.
 */
export function cacheDirectory(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (env['XDG_CACHE_HOME']) return join(env['XDG_CACHE_HOME'], 'kickboard')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'kickboard')
  if (platform === 'win32' && env['LOCALAPPDATA']) {
    return join(env['LOCALAPPDATA'], 'kickboard', 'Cache')
  }
  return join(home, '.cache', 'kickboard')
}
