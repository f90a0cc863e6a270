import { createRandom } from '../../sandbox/random.ts'
import { inspectAfterKill } from './inspectAfterKill.ts'
import type { KillAction } from './KillAction.ts'
import { killActions } from './killActions.ts'
import { killOnce } from './killOnce.ts'
import type { KillRecord } from './KillRecord.ts'
import { openKillStage, type KillStage, type KillWorld } from './KillStage.ts'
import { settle } from './settle.ts'
import { signInOnce } from './signInOnce.ts'

export interface KillPlan {
  /** Numbers of the steps, from 0; each belongs to one action and one random moment. */
  readonly steps: readonly number[]
  readonly seed: number
  readonly actions?: readonly KillAction[]
}

/** Ms from a start to the board on the computer for which the spans of the actions are given. */
const usualStart = 1_000

/**
 * Kills the app once per step and inspects it after each.
 *
 * @param tell is handed each record as it comes
 * @throws Error when the app cannot even sign in before the first kill
 */
export async function runKills(
  world: KillWorld,
  { steps, seed, actions = killActions }: KillPlan,
  tell: (record: KillRecord) => void = () => {},
): Promise<KillRecord[]> {
  const stage = await openKillStage(world)
  const records: KillRecord[] = []
  try {
    const slowness = await begin(stage)
    const spans = new Map(actions.map((action) => [action, action.span * slowness]))
    for (const step of steps) {
      const action = actions[step % actions.length] as KillAction
      const random = createRandom(seed * 65_537 + step)
      const span = spans.get(action) ?? action.span
      const record = await playStep(stage, { step, action, random, span })
      // What took longer than thought is thought to take so long from now on.
      if (record.took !== null) spans.set(action, Math.max(span, record.took))
      records.push(record)
      tell(record)
    }
    return records
  } finally {
    await stage.close()
  }
}

/** @returns how much slower than usual the app starts here, at least 1 */
async function begin(stage: KillStage): Promise<number> {
  stage.start()
  await settle(stage)
  await signInOnce(stage)
  await stage.app().kill()
  stage.sandbox.control.clearRequests()
  const began = performance.now()
  stage.start()
  await settle(stage)
  return Math.max(1, (performance.now() - began) / usualStart)
}

async function playStep(
  stage: KillStage,
  {
    step,
    action,
    random,
    span,
  }: { step: number; action: KillAction; random: () => number; span: number },
): Promise<KillRecord> {
  const base = { step, action: action.name }
  try {
    await action.prepare(stage)
    const { moment, took } = await killOnce(stage, action, { random, span })
    const found = await inspectAfterKill(stage)
    // Never two: the sign-in that the kill has cut short is done once more, and that is enough.
    const again = found.signedIn ? [] : await signInAgain(stage)
    if (again.length > 0) await startAnew(stage)
    return {
      ...base,
      ...found,
      signInLost: [...found.signInLost, ...again],
      moment,
      took,
      failed: [],
    }
  } catch (error) {
    const said = stage.app().output().slice(-500)
    await startAnew(stage)
    const failed = [`${error instanceof Error ? error.message : String(error)} ${said}`]
    return {
      ...base,
      moment: 0,
      took: null,
      signedIn: false,
      corrupt: [],
      settingsLost: [],
      signInLost: [],
      piledUp: [],
      failed,
    }
  }
}

async function startAnew(stage: KillStage): Promise<void> {
  await stage.renew()
  await begin(stage)
}

/** @returns why it was not enough, or nothing */
async function signInAgain(stage: KillStage): Promise<string[]> {
  stage.sandbox.control.clearRequests()
  try {
    await signInOnce(stage)
  } catch (error) {
    return [`the sign-in after it failed: ${error instanceof Error ? error.message : error}`]
  }
  const { authorize } = stage.sandbox.control.counts()
  // The consent page is asked for, and answered.
  return authorize <= 2 ? [] : [`the sign-in after it took ${authorize} requests to authorize`]
}
