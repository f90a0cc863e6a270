import { waitUntil } from '../../build/terminal/waitUntil.ts'
import type { AppState } from '../../contract/state.ts'
import { commandOf } from './commandOf.ts'
import type { KillStage } from './KillStage.ts'

export interface Settled {
  readonly signedIn: boolean
  readonly state: AppState
}

/**
 * Waits until a started app knows who is signed in: it has read the vault and, where somebody is,
 * has read the board from Kick in this run. The sandbox's requests must have been cleared before.
 *
 * @throws Error when the app does not start or does not get that far
 */
export async function settle(stage: KillStage): Promise<Settled> {
  await stage.app().tray()
  const page = await stage.app().popover()
  let last: AppState | undefined
  return waitUntil('A settled app', async () => {
    const state = await commandOf(page, 'getState')
    last = state
    if (state.secretStorage === 'opening') return undefined
    const [account] = state.accounts
    if (!account || account.freshness === 'signed-out') return { signedIn: false, state }
    return account.boards.length > 0 && wasRead(stage) ? { signedIn: true, state } : undefined
  }).catch((error: unknown) => {
    const told = last?.accounts[0]?.problem?.code ?? 'nothing'
    throw new Error(`${(error as Error).message} It tells of ${told}.`, { cause: error })
  })
}

/** Whether Kick has answered with a board since its requests were cleared. */
export function wasRead({ sandbox }: KillStage): boolean {
  return sandbox.control
    .requests()
    .some(({ endpoint, status }) => endpoint === 'leaderboard' && status === 200)
}
