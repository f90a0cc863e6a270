/** How electron-builder is told to sign. */
export interface SigningOptions {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/**
 * Signs with the certificate that CSC_LINK or CSC_NAME names. Without one, on macOS, ad hoc, because
 * Apple silicon starts nothing unsigned; and then without the hardened runtime, whose library
 * validation would refuse an Electron Framework that no team has signed. Whatever else the keychain
 * of this computer holds is never used.
 *
 * @param env the build's environment
 */
export function signingOptions(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): SigningOptions {
  if (env['CSC_LINK'] || env['CSC_NAME']) return { args: [], env: {} }
  const quiet = { CSC_IDENTITY_AUTO_DISCOVERY: 'false' }
  if (platform !== 'darwin') return { args: [], env: quiet }
  return {
    args: ['-c.mac.identity=-', '-c.mac.hardenedRuntime=false', '-c.mac.notarize=false'],
    // No secret takes part, so a pull request may do it too.
    env: { ...quiet, CSC_FOR_PULL_REQUEST: 'true' },
  }
}
