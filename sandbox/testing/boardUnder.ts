import type { FaultName } from '../faults/faultTable.ts'
import type { Row } from '../faults/fault.ts'
import type { Sandbox } from '../startSandbox.ts'
import { ask, signIn } from './signIn.ts'

/** Path of the leaderboard. */
export const board = '/public/v1/kicks/leaderboard'

/** The real shape of its answer. */
export interface Lists {
  data: { lifetime: Row[]; month: Row[]; week: Row[] }
}

/** What the board answers to one call under a fault, with its body as text. */
export async function boardUnder(
  sandbox: Sandbox,
  name: FaultName,
): Promise<{ answer: Response; text: string }> {
  const { access_token } = await signIn(sandbox)
  sandbox.control.fault({ endpoint: 'leaderboard', name, calls: 1 })
  const answer = await ask(sandbox, `${board}?top=5`, access_token)
  return { answer, text: await answer.text() }
}

/** The first five of the week under a fault. */
export async function weekUnder(sandbox: Sandbox, name: FaultName): Promise<Row[]> {
  const { text } = await boardUnder(sandbox, name)
  return (JSON.parse(text) as Lists).data.week
}
