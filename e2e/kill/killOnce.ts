import { setTimeout as wait } from 'node:timers/promises'
import type { Random } from '../../sandbox/random.ts'
import type { KillAction } from './KillAction.ts'
import type { KillStage } from './KillStage.ts'

export interface Killed {
  /** Ms from the beginning of the action to the kill. */
  readonly moment: number
  /** Ms from the beginning to its end; null when it had not ended. */
  readonly took: number | null
}

/** Ms after an answer of Kick in which the app is busy with it. */
const busyMs = 150
/** Ms for which an answer of Kick is waited for. */
const longest = 5_000

/**
 * Begins the action and kills the app at a random moment: every other time counted from the
 * beginning, otherwise from the answer of Kick after which something is written.
 *
 * @param span ms that the action takes here
 * @throws Error when the action failed by itself before
 */
export async function killOnce(
  stage: KillStage,
  action: KillAction,
  { random, span }: { random: Random; span: number },
): Promise<Killed> {
  const fromAnswer = random() < 0.5 && action.answer !== null
  const share = random()
  const began = performance.now()
  const since = () => Math.round(performance.now() - began)
  const answered = fromAnswer ? answerOf(stage, action) : null

  let took: number | null = null
  let failure: unknown
  const running = action.run(stage).then(
    () => void (took = since()),
    (error: unknown) => void (failure = error),
  )
  if (answered) await Promise.race([answered, wait(longest)])
  await wait(share * (answered ? busyMs : span * 1.25))
  if (failure) throw failure
  const moment = since()
  const tookBefore = took
  await stage.app().kill()
  await running
  return { moment, took: tookBefore }
}

function answerOf({ sandbox }: KillStage, { answer }: KillAction): Promise<void> {
  return new Promise((resolve) => {
    const end = sandbox.control.onRequest(({ endpoint, status }) => {
      if (endpoint !== answer || status !== 200) return
      end()
      resolve()
    })
  })
}
