/** Whether an address stays on this computer; our browser goes nowhere else. */
export function isLoopback(address: URL): boolean {
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return false
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(address.hostname)
}
