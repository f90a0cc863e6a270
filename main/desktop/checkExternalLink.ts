/**
 * Whether an address may be handed to the system's browser, and as what. Only https on hosts that
 * we link to ourselves; beside that the authorize page of the id origin in use, which in the
 * sandbox is plain http on this computer.
 *
 * @param idOrigin origin of the OAuth server in use
 * @returns the address in its normal form, null when it is refused
 */
export function checkExternalLink(address: string, idOrigin: string): string | null {
  if (address.length > 4000 || !URL.canParse(address)) return null
  const url = new URL(address)
  if (url.username || url.password) return null
  if (url.origin === idOrigin && url.pathname === '/oauth/authorize') return url.href
  if (url.protocol !== 'https:' || url.port !== '' || !hosts.has(url.hostname)) return null
  return url.href
}

const hosts = new Set(['kick.com', 'docs.kick.com', 'github.com'])
