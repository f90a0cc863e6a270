import type { Problem } from '../../contract/problem.ts'
import type { Settings } from '../../contract/settings.ts'
import type { Disposer } from '../clock.ts'
import type { Log } from '../log.ts'
import { settingsVersion } from './readSettings.ts'

/** The part of electron-store that is used: one synchronous, atomic write of several values. */
export interface SettingsFile {
  set(values: Record<string, unknown>): void
}

export interface SettingsStore {
  current(): Settings
  /** Applies a change at once and writes it. A write that fails keeps the change until quit. */
  change(patch: Partial<Settings>): Promise<Problem | null>
  subscribe(listen: (settings: Settings) => void): Disposer
}

/**
 * The user's settings: in memory at once, on disk through `openFile`, which is called at the first
 * change only. Loading electron-store costs more than reading the file, so start-up does without.
 *
 * @param openFile null keeps everything in memory (the sandbox that leaves no trace)
 */
export function createSettings({
  initial,
  openFile,
  log,
}: {
  initial: Settings
  openFile: (() => Promise<SettingsFile>) | null
  log: Log
}): SettingsStore {
  let settings = Object.freeze({ ...initial })
  let file: Promise<SettingsFile> | null = null
  const listeners = new Set<(settings: Settings) => void>()

  return {
    current: () => settings,
    async change(patch) {
      settings = Object.freeze({ ...settings, ...patch })
      for (const listen of listeners) listen(settings)
      if (!openFile) return null
      try {
        file ??= openFile()
        ;(await file).set({ ...settings, version: settingsVersion })
        return null
      } catch (error) {
        file = null
        log.error(
          `settings could not be written: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`,
        )
        return { code: 'disk-not-writable', values: { file: 'settings.json' } }
      }
    },
    subscribe(listen) {
      listeners.add(listen)
      return () => void listeners.delete(listen)
    },
  }
}
