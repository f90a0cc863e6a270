import type { Inspection } from './inspectAfterKill.ts'
import type { KillAction } from './KillAction.ts'

/** One kill and what was seen after it. */
export interface KillRecord extends Inspection {
  readonly step: number
  readonly action: KillAction['name']
  /** Ms from the beginning of the action to the kill. */
  readonly moment: number
  /** Ms that the action took; null when it was cut short. */
  readonly took: number | null
  /** Why the step could not be played to its end, such as an app that did not start. */
  readonly failed: readonly string[]
}

/** Everything that the kill has cost, one sentence each; nothing is as it should be. */
export function lossesOf(record: KillRecord): string[] {
  const { corrupt, settingsLost, signInLost, piledUp, failed } = record
  return [...failed, ...signInLost, ...settingsLost, ...corrupt, ...piledUp]
}
