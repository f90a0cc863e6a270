import { BlockList, isIP } from 'node:net'

/** Addresses that are nobody's public server (IANA special-purpose registries). */
const notPublic = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  notPublic.addSubnet(network, prefix, 'ipv4')
}
/** The only IPv6 range that is handed out to the public; what is outside of it is refused. */
const publicIpv6 = new BlockList()
publicIpv6.addSubnet('2000::', 3, 'ipv6')
/** Ranges inside of it that stand for an IPv4 address (6to4, Teredo). */
const wrapsIpv4 = new BlockList()
wrapsIpv4.addSubnet('2002::', 16, 'ipv6')
wrapsIpv4.addSubnet('2001::', 32, 'ipv6')

/** Names that lead to this computer or its own network (RFC 6761, 6762, 8375, 9476). */
const localName = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa|invalid|test)$/

/**
 * Whether a picture's address, which a stranger chose, may be visited: https on a public host, or
 * anything on the API's own origin (the sandbox's pictures); never with credentials in it. A public
 * name that leads to a private address is not seen here; there https demands a certificate for it.
 */
export function mayFetchPicture(address: string, apiOrigin: string): boolean {
  if (!URL.canParse(address)) return false
  const { origin, protocol, username, password, hostname } = new URL(address)
  if (username !== '' || password !== '') return false
  if (protocol !== 'https:' && protocol !== 'http:') return false
  if (origin === new URL(apiOrigin).origin) return true
  if (protocol !== 'https:') return false

  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (isIP(host) === 4) return !notPublic.check(host, 'ipv4')
  if (isIP(host) === 6) return publicIpv6.check(host, 'ipv6') && !wrapsIpv4.check(host, 'ipv6')
  return host.includes('.') && !localName.test(host)
}
