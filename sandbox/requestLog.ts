import type { Endpoint } from './endpoints.ts'

/** A request that the sandbox has seen. Never a query of a token call, a header with a token, a body. */
export interface SeenRequest {
  /** UTC milliseconds on the sandbox's clock. */
  at: number
  method: string
  path: string
  /** The query of a call to the API; empty for the OAuth host, whose queries carry secrets. */
  query: string
  endpoint: Endpoint | 'other'
  /** Null while there is no answer yet; 0 when the connection was cut instead of answered. */
  status: number | null
  userAgent: string
  /** Name of the fault that was played, if any. */
  fault?: string
}

/** The latest requests, and how many there were of each kind. */
export interface RequestLog {
  /** Notes a request as it comes in; the function that it hands back notes its status. */
  add(request: Omit<SeenRequest, 'status'>): (status: number) => void
  seen(): SeenRequest[]
  counts(): Record<Endpoint | 'other', number>
  clear(): void
  /** Called when a request has been answered; hands back the function that ends it. */
  onRequest(listener: (request: SeenRequest) => void): () => void
}

const kept = 5000

export function createRequestLog(): RequestLog {
  const requests: SeenRequest[] = []
  const listeners = new Set<(request: SeenRequest) => void>()
  const zero = () => ({
    authorize: 0,
    token: 0,
    introspect: 0,
    revoke: 0,
    leaderboard: 0,
    users: 0,
    channels: 0,
    avatars: 0,
    other: 0,
  })
  let counts: Record<Endpoint | 'other', number> = zero()
  return {
    add(request) {
      const seen: SeenRequest = { ...request, status: null }
      requests.push(seen)
      if (requests.length > kept) requests.shift()
      counts[request.endpoint] += 1
      return (status) => {
        seen.status = status
        for (const listener of listeners) listener({ ...seen })
      }
    },
    seen: () => requests.map((request) => ({ ...request })),
    counts: () => ({ ...counts }),
    clear() {
      requests.length = 0
      counts = zero()
    },
    onRequest(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
