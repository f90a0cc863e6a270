import type { Outcome } from '../../../contract/problem.ts'
import { bridge } from '../../ui/bridge.ts'

/** The command `useAppToken`, out of components: there its name would be taken for a hook's. */
export function watchWithAppToken(broadcasterUserId: string): Promise<Outcome> {
  return bridge().commands.useAppToken({ broadcasterUserId })
}
