/**
 * Whether the demo has to make its own desktop: on Linux without a display, and for root, whose
 * display belongs to somebody as whom the app does not run.
 */
export function needsVirtualDesktop(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  uid: number | undefined,
): boolean {
  if (platform !== 'linux') return false
  return uid === 0 || !(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}
