import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Of each kind as many may be there, however often the app was killed: those of the app that runs,
 * of the one before, and a few for kills in the very moment of tidying up.
 */
export const mostLeftOvers = 4

/**
 * Temporary files and folders that a profile and its app's temporary folder hold, counted by kind:
 * their names without what differs from one to the next.
 */
export async function leftOvers(profile: string, temporary: string): Promise<Map<string, number>> {
  const avatars = await readdir(join(profile, 'avatars')).catch(() => [])
  const kinds = [
    ...(await readdir(profile)).filter(isTemporary),
    ...avatars.filter(isTemporary).map(() => 'avatars/*.tmp'),
    ...(await readdir(temporary)).map((name) => `temporary ${name}`),
  ].map((name) => name.replace(/(scoped_dir|\.Chromium\.|\.tmp-)\w+$/, '$1*'))
  const counts = new Map<string, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

function isTemporary(name: string): boolean {
  return /\.tmp(-|$)|^\.org\.chromium\.|^scoped_dir/i.test(name)
}
