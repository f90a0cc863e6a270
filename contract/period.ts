import { z } from 'zod'

/**
 * The spans Kick keeps a leaderboard for. `lifetime`, `month` and `week` come from the real API in
 * one answer; `day` exists only in the older description of it (one list per request).
 */
export const periods = ['week', 'month', 'lifetime', 'day'] as const

export const periodSchema = z.enum(periods)
export type Period = z.infer<typeof periodSchema>
