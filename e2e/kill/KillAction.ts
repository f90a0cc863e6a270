import type { Endpoint } from '../../sandbox/endpoints.ts'
import type { KillStage } from './KillStage.ts'

/** Something that the app can be killed in. */
export interface KillAction {
  readonly name: 'sign-in' | 'refresh' | 'settings' | 'polling'
  /** Ms that it takes on a computer that starts the app in a second. */
  readonly span: number
  /** The answer of Kick after which the app writes what matters; null where it is not asked. */
  readonly answer: Endpoint | null
  /** Brings a signed-in, settled app to where it can begin. */
  prepare(stage: KillStage): Promise<void>
  /** Does it and notes on the stage what was acknowledged; rejects when the app has been killed. */
  run(stage: KillStage): Promise<void>
}
