/** Electron's `net.fetch` or Node's `fetch`: only what Kickboard uses of either. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>

/** What a request may say beyond the standard. */
export interface GuardedInit extends RequestInit {
  /** Most bytes of the decoded answer; the fetch's own limit where it is left out. */
  maxBytes?: number
}

/** A fetch that `createGuardedFetch` made: bounded in time and size, without redirects. */
export type GuardedFetch = (url: string, init?: GuardedInit) => Promise<Response>
