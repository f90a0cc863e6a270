import type { Outcome } from '../../contract/problem.ts'
import type { Engine } from '../engine/Engine.ts'
import { kickProfileLink } from './kickProfileLink.ts'

/**
 * Opens the public page of a gifter who is on a board or in the history. Kick has no page by id,
 * so the name must be known.
 */
export async function openGifterOnKick(
  userId: string,
  engine: Pick<Engine, 'state' | 'handlers'>,
  openExternal: (address: string) => Promise<void>,
): Promise<Outcome> {
  const name = await nameOf(userId, engine)
  const address = name === null ? null : kickProfileLink(name)
  if (address === null) return { ok: false, problem: { code: 'unexpected', values: {} } }
  try {
    await openExternal(address)
    return { ok: true }
  } catch {
    return { ok: false, problem: { code: 'browser-not-opened', values: {} } }
  }
}

async function nameOf(
  userId: string,
  { state, handlers }: Pick<Engine, 'state' | 'handlers'>,
): Promise<string | null> {
  const rows = state().accounts.flatMap(({ boards }) => boards.flatMap(({ rows }) => rows))
  const row = rows.find((row) => row.userId === userId)
  if (row) return row.name
  const story = await handlers.getGifter({ userId })
  return story?.gifter.name ?? null
}
