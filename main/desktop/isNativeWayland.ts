/**
 * Whether windows are Wayland's own, where nobody can place a window or ask for the pointer. Under
 * XWayland (the default before Electron 38) placing works.
 *
 * @param electronMajor major version of the running Electron
 */
export function isNativeWayland(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  argv: readonly string[],
  electronMajor: number,
): boolean {
  if (platform !== 'linux') return false
  const value = (name: string) =>
    argv.findLast((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)
  const chosen = value('ozone-platform')
  if (chosen) return chosen === 'wayland'
  const hint = value('ozone-platform-hint') ?? environment['ELECTRON_OZONE_PLATFORM_HINT']
  const wanted = hint ?? (electronMajor >= 38 ? 'auto' : 'x11')
  if (wanted !== 'auto' && wanted !== 'wayland') return false
  return environment['XDG_SESSION_TYPE'] === 'wayland' && Boolean(environment['WAYLAND_DISPLAY'])
}
