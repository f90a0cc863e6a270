/**
 * Value for Chromium's switch `password-store`, null to leave the choice to it. Chromium picks a
 * keyring by the name of the desktop and takes its constant key under any name it does not know
 * (i3, sway, Hyprland, none), even where a Secret Service answers.
 */
export function passwordStoreSwitch(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  argv: readonly string[],
): string | null {
  if (platform !== 'linux') return null
  if (argv.some((argument) => argument.startsWith('--password-store'))) return null
  const desktops = (environment['XDG_CURRENT_DESKTOP'] ?? '').split(':').filter(Boolean)
  const known = desktops.some((name) => knownDesktops.has(name.toLowerCase()))
  return known ? null : 'gnome-libsecret'
}

/** Desktops for which Chromium finds the keyring or wallet itself (base/nix/xdg_util.cc). */
const knownDesktops = new Set([
  'x-cinnamon',
  'cinnamon',
  'deepin',
  'gnome',
  'pantheon',
  'xfce',
  'ukui',
  'unity',
  'kde',
])
