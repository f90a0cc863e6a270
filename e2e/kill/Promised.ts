import type { Settings } from '../../contract/settings.ts'

/** The settings that the run changes; of a snooze it counts whether there is one. */
export interface WrittenSettings {
  readonly period: Settings['period']
  readonly intervalSeconds: number
  readonly snoozed: boolean
  readonly port: number
}

/** What the app has acknowledged, and must still know after a kill. */
export interface Promised {
  readonly signedIn: boolean
  readonly settings: WrittenSettings
  /** As they would be if the command that was under way had come through. */
  readonly under: WrittenSettings | null
}

/** What holds on a fresh profile. */
export function firstPromise(port: number): Promised {
  const settings = { period: 'week', intervalSeconds: 60, snoozed: false, port } as const
  return { signedIn: false, settings, under: null }
}
