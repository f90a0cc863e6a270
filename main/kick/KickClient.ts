import type { Period } from '../../contract/period.ts'

/** One gifter of a board, as Kick gives it: unsorted, ranks possibly missing, tied or doubled. */
export interface LeaderboardRow {
  /** Digits, lossless beyond 2^53. */
  userId: string
  /** Empty where Kick gives none. */
  username: string
  /** KICKs; a safe integer, never negative. */
  amount: number
  /** From 1; null where Kick gives none, or zero. */
  rank: number | null
  verified: boolean | null
  picture: string | null
}

/**
 * `lists`: the real API, which answers with three lists at once for the owner of the token,
 * whatever broadcaster was asked for. `single`: the older description, one list for the
 * broadcaster and the period that were asked for.
 */
export type Leaderboard =
  | { shape: 'lists'; lists: Partial<Record<Period, LeaderboardRow[]>> }
  | { shape: 'single'; rows: LeaderboardRow[] }

export interface LeaderboardQuery {
  broadcasterUserId?: string | undefined
  /** Rows per list, 1 to 100; 100 where it is left out. */
  top?: number | undefined
  /** Asked for only where one list per answer comes back. */
  period?: Period | undefined
}

export interface KickUser {
  userId: string
  /** Empty for people who never finished their registration (#325). */
  name: string
  picture: string | null
}

export interface KickChannel {
  broadcasterUserId: string
  slug: string
  /** Null where Kick does not say. */
  live: boolean | null
  /** UTC ms; null while offline or not said. */
  liveSince: number | null
}

export interface Introspection {
  active: boolean
  kind: 'user' | 'app' | null
  scopes: string[]
  /** UTC ms. */
  expiresAt: number | null
}

export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const
export type PictureType = (typeof pictureTypes)[number]

export interface Picture {
  bytes: Uint8Array
  type: PictureType
}

export type TokenHint = 'access_token' | 'refresh_token'

/**
 * The calls that Kickboard makes, and no others. Each rejects with a `KickError`, or with the
 * reason of `signal` when the caller ends it.
 */
export interface KickClient {
  /** `GET /public/v1/kicks/leaderboard`, scope `kicks:read`. */
  leaderboard(
    accessToken: string,
    query?: LeaderboardQuery,
    signal?: AbortSignal,
  ): Promise<Leaderboard>
  /**
   * `GET /public/v1/users`. Without `ids`: the user who owns the token. With none in `ids`: nobody,
   * and Kick is not asked. Unknown people are left out by Kick. At most 50 at once.
   */
  users(accessToken: string, ids?: readonly string[], signal?: AbortSignal): Promise<KickUser[]>
  /** `GET /public/v1/channels`, as `users`; without ids an app token is refused ('bad-request'). */
  channels(
    accessToken: string,
    broadcasterUserIds?: readonly string[],
    signal?: AbortSignal,
  ): Promise<KickChannel[]>
  /** `POST /oauth/token/introspect`: what the token may do. A dead token is `active: false`. */
  introspect(accessToken: string, signal?: AbortSignal): Promise<Introspection>
  /** `POST /oauth/revoke`. */
  revoke(token: string, hint: TokenHint, signal?: AbortSignal): Promise<void>
  /**
   * A picture of a person, without any token. Refuses ('bad-request') addresses that a stranger
   * must not make us visit, and ('wrong-shape') whatever is not PNG, JPEG, WebP or GIF by its
   * first bytes. At most 512 KiB.
   */
  picture(url: string, signal?: AbortSignal): Promise<Picture>
}
