import { vi } from 'vitest'
import type { Bridge } from '../../contract/bridge.ts'
import { commandNames, type EventName, historyCommandNames } from '../../contract/names.ts'
import type { AppState } from '../../contract/state.ts'

type Commands = { [Name in keyof Bridge['commands']]: ReturnType<typeof vi.fn> }

export interface FakeBridge {
  bridge: Bridge
  /** Each command as a mock that answers `{ ok: true }`, or null to a question, unless told. */
  commands: Commands
  /** Sends an event as main would. */
  send(name: EventName, payload: unknown): void
  listeners(): number
}

/** Main as a page sees it. Put in place with `window.kickboard = fake.bridge`. */
export function createFakeBridge(state: AppState): FakeBridge {
  const heard = new Set<{ name: EventName; listen: (payload: never) => void }>()
  const commands = Object.fromEntries(
    commandNames.map((name) => [name, vi.fn(async (_input?: unknown) => ({ ok: true }))]),
  ) as unknown as Commands
  // A test that is about the history gives it one.
  for (const name of historyCommandNames)
    if (name.startsWith('get')) commands[name].mockImplementation(async () => null)
  commands.getState.mockImplementation(async () => state)
  return {
    commands,
    bridge: {
      commands: commands as unknown as Bridge['commands'],
      on(name, listen) {
        const entry = { name, listen }
        heard.add(entry)
        return () => void heard.delete(entry)
      },
    },
    send(name, payload) {
      for (const entry of heard) if (entry.name === name) entry.listen(payload as never)
    },
    listeners: () => heard.size,
  }
}
