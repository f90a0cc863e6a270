const colors = 10

/** Number of the avatar color (`--avatar-N`) of a user id (FNV-1a): always the same for the same person. */
export function avatarColor(userId: string): number {
  let hash = 2_166_136_261
  for (const digit of userId) hash = Math.imul(hash ^ digit.charCodeAt(0), 16_777_619) >>> 0
  return (hash >>> 8) % colors
}
