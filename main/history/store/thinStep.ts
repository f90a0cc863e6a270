/** The step of what is thinned, ms: whole hours of UTC. */
export const thinStep = 3_600_000
