/** What the session bus says of a Secret Service, `unknown` when it did not answer in time. */
type SecretService = 'absent' | 'locked' | 'unlocked' | 'unknown'

/**
 * Value for Chromium's switch `password-store`, null to leave the choice to it. Chromium picks a
 * keyring by the name of the desktop: under a name it does not know (i3, sway, Hyprland, none) it
 * takes its constant key even where a Secret Service answers, and under one it knows it encrypts
 * nothing at all where none does, not even for a user who chose the constant key.
 *
 * @param secretService asked only where the answer matters
 */
export async function passwordStoreSwitch(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  argv: readonly string[],
  secretService: () => Promise<SecretService>,
): Promise<'gnome-libsecret' | 'basic' | null> {
  if (platform !== 'linux') return null
  if (argv.some((argument) => argument.startsWith('--password-store'))) return null
  const desktops = (environment['XDG_CURRENT_DESKTOP'] ?? '').toLowerCase().split(':')
  if (desktops.includes('kde')) return null
  const service = await secretService().catch(() => 'absent' as const)
  if (service === 'absent') return 'basic'
  return desktops.some((name) => libsecretDesktops.has(name)) ? null : 'gnome-libsecret'
}

/** Desktops for which Chromium asks the Secret Service by itself (base/nix/xdg_util.cc). */
const libsecretDesktops = new Set([
  'x-cinnamon',
  'deepin',
  'gnome',
  'pantheon',
  'xfce',
  'ukui',
  'unity',
])
