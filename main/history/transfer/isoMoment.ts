/** A moment (UTC ms) as ISO 8601 text in UTC. */
export function isoMoment(at: number): string {
  return new Date(at).toISOString()
}
