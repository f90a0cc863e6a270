/** `ask`: a page with two buttons; `approve`, `deny`: at once; `never`: the browser never returns. */
export const consentModes = ['ask', 'approve', 'deny', 'never'] as const
export type ConsentMode = (typeof consentModes)[number]

/** `lists`: the real `{lifetime, month, week}`; `brief`: one list, as the older description has it. */
export const leaderboardShapes = ['lists', 'brief'] as const
export type LeaderboardShape = (typeof leaderboardShapes)[number]

/** What can be changed while the sandbox runs. */
export interface Switches {
  consent: ConsentMode
  shape: LeaderboardShape
  /** A refresh token can be used once only (Kick before November 2025). */
  strictRefresh: boolean
  /** Sources disagree on the status of a call whose token lacks the scope. */
  missingScopeStatus: 401 | 403
  /** Whether an app token may read the board; without a value, in the brief's shape only. */
  appTokenBoard: boolean | undefined
}
