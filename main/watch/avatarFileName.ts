import { createHash } from 'node:crypto'

/**
 * Name of the file that keeps a person's picture: the id and a hash of the address, so that a new
 * picture is a new file and nothing that a stranger wrote gets into a path.
 *
 * @returns null when the id is not one of Kick's
 */
export function avatarFileName(userId: string, url: string): string | null {
  if (!/^\d{1,20}$/.test(userId)) return null
  return `${userId}-${createHash('sha256').update(url).digest('hex').slice(0, 24)}`
}
