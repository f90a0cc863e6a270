import { createHash } from 'node:crypto'

/**
 * Address of a user's picture on the page's own scheme; its version changes with the picture's
 * address at Kick, so that pages may keep it for as long as they live.
 */
export function avatarAddress(userId: string, picture: string | null): string | null {
  if (!picture) return null
  const version = createHash('sha256').update(picture).digest('base64url').slice(0, 10)
  return `/avatar/${userId}?v=${version}`
}
