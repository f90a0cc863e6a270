import type { CommandInput, CommandOutput, EventPayload } from './channels.ts'
import type { CommandName, EventName } from './names.ts'

/** What the preload script puts on `window.kickboard`, and all that a page can do. */
export interface Bridge {
  commands: {
    [Name in CommandName]: CommandInput<Name> extends undefined
      ? () => Promise<CommandOutput<Name>>
      : (input: CommandInput<Name>) => Promise<CommandOutput<Name>>
  }
  /** Listens to an event; the answer stops it. */
  on<Name extends EventName>(name: Name, listen: (payload: EventPayload<Name>) => void): () => void
}
