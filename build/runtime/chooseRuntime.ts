import { SetupFailure } from '../terminal/SetupFailure.ts'
import type { PinnedAnswer } from './PinnedAnswer.ts'
import type { Runtime } from './Runtime.ts'

/** The ways to an Electron, passed in so that their order can be tested without any of them. */
export interface RuntimeSources {
  /** ELECTRON_OVERRIDE_DIST_PATH, when it is set. */
  readonly overrideDirectory: string | undefined
  /** Electron's version as the folder states it, or undefined when it holds no Electron. */
  readonly readVersion: (directory: string) => Promise<string | undefined>
  readonly findPinned: () => Promise<PinnedAnswer>
  /** Makes the fallback; undefined where there is none for this system. */
  readonly makeFallback: (() => Promise<string>) | undefined
}

/**
 * Picks the runtime: the override, else the pinned one, else the fallback.
 *
 * @throws SetupFailure when none can be had, with the reason
 */
export async function chooseRuntime(sources: RuntimeSources): Promise<Runtime> {
  const override = sources.overrideDirectory
  if (override !== undefined) {
    const reason = 'ELECTRON_OVERRIDE_DIST_PATH names it'
    return { source: 'override', directory: override, version: await versionOf(override), reason }
  }
  const pinned = await sources.findPinned()
  if (pinned.directory !== undefined) {
    const { directory } = pinned
    const reason = 'it is the version that package.json pins'
    return { source: 'pinned', directory, version: await versionOf(directory), reason }
  }
  if (!sources.makeFallback) {
    throw new SetupFailure(
      `${pinned.refusal}, and for this system there is no other source of Electron: set ELECTRON_MIRROR or ELECTRON_OVERRIDE_DIST_PATH.`,
    )
  }
  const directory = await sources.makeFallback()
  const reason = `${pinned.refusal}; this older one serves the demo, the tests and the benchmarks, and never a sign-in at the real Kick`
  return { source: 'fallback', directory, version: await versionOf(directory), reason }

  async function versionOf(folder: string): Promise<string> {
    const version = await sources.readVersion(folder)
    if (version === undefined) {
      throw new SetupFailure(`${folder} holds no Electron: its file "version" is missing.`)
    }
    return version
  }
}
