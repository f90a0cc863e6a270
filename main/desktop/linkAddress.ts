import type { Link } from '../../contract/channels.ts'

/** Where the links of our pages lead; pages name them and never hold an address. */
export const linkAddress: Record<Link, string> = {
  'kick-developer-settings': 'https://kick.com/settings/developer',
  'kick-app-guide': 'https://docs.kick.com/getting-started/kick-apps-setup',
}
