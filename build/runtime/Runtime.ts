/** An unpacked Electron, ready to be packaged with the app. */
export interface Runtime {
  /**
   * `override`: the folder that ELECTRON_OVERRIDE_DIST_PATH names. `pinned`: the version of
   * package.json, the one that is released. `fallback`: an older one for demo, tests and benchmarks.
   */
  readonly source: 'override' | 'pinned' | 'fallback'
  /** The folder with the binary, `resources/` and `version` in it. */
  readonly directory: string
  /** Electron's version, such as "45.4.1". */
  readonly version: string
  /** One sentence for the person at the terminal: which runtime, and why this one. */
  readonly reason: string
}
