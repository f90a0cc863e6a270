const oldestShipped = 45

/**
 * Whether this is an Electron that Kickboard is shipped with. On an older one (demo, tests) the app
 * refuses to sign in at the real Kick, since its Chromium is no longer mended.
 *
 * @param version `process.versions.electron`
 */
export function isShippedRuntime(version: string | undefined): boolean {
  return Number.parseInt(version ?? '', 10) >= oldestShipped
}
