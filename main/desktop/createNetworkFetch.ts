import { session } from 'electron'

/**
 * Fetch for main over Chromium's network stack, so that the system's proxy and certificates count.
 * Its session is its own, in memory, keeps no cookies and no cache, and none of our pages has it.
 */
export function createNetworkFetch(): (url: string, init?: RequestInit) => Promise<Response> {
  const network = session.fromPartition('kickboard-network', { cache: false })
  return (url, init) =>
    network.fetch(url, {
      ...init,
      credentials: 'omit',
      cache: 'no-store',
      bypassCustomProtocolHandlers: true,
    })
}
