import { type CommandInput, type CommandOutput, commands } from '../../contract/channels.ts'
import type { z } from 'zod'
import {
  type CommandName,
  commandNames,
  type HistoryCommandName,
  historyCommandNames,
} from '../../contract/names.ts'
import type { Log } from '../log.ts'
import { pageOrigin } from './pageOrigin.ts'
import { type RefusalCode, RefusedCall } from './RefusedCall.ts'

/** The two kinds of pages that may call. */
export type PageName = 'popover' | 'window'

/** Who sent a call, as far as Electron vouches for it. */
export interface Caller {
  /** The page whose contents sent it; null for contents that are none of ours. */
  page: PageName | null
  /** Address of the sending frame; null when the frame is gone. */
  frameUrl: string | null
  isMainFrame: boolean
}

/** What answers the commands; `page` is the page that asked. */
export type CommandHandlers = {
  [Name in CommandName]: (
    input: CommandInput<Name>,
    page: PageName,
  ) => CommandOutput<Name> | Promise<CommandOutput<Name>>
}

export type CommandGate = (
  name: string,
  caller: Caller,
  args: readonly unknown[],
) => Promise<unknown>

/**
 * The only door from pages to main. A call passes when it comes from the main frame of one of our
 * own pages on our own origin and its arguments fit the contract; the answer has to fit as well.
 * Everything else is logged with the command's name (never with its arguments) and thrown.
 *
 * The gate throws `RefusedCall`.
 */
export function createCommandGate(handlers: CommandHandlers, log: Log): CommandGate {
  return async (name, caller, args) => {
    if (!isCommand(name)) throw refuse('unknown-command', 'unknown')
    const page = caller.page
    if (page === null) throw refuse('unknown-page', name)
    if (!caller.isMainFrame) throw refuse('not-main-frame', name)
    if (originOf(caller.frameUrl) !== pageOrigin) throw refuse('wrong-origin', name)

    const schema = await schemasOf(name)
    const input = args.length <= 1 ? schema.input.safeParse(args[0]) : null
    if (!input?.success) throw refuse('bad-arguments', name)

    const handler = handlers[name] as (input: unknown, page: PageName) => unknown
    let answer: unknown
    try {
      answer = await handler(input.data, page)
    } catch (error) {
      // The message may quote what the page sent, which may be a secret.
      throw refuse('failed', `${name} (${error instanceof Error ? error.name : typeof error})`)
    }
    const output = schema.output.safeParse(answer)
    if (!output.success) {
      const places = output.error.issues.slice(0, 5).map(({ path }) => path.join('.'))
      throw refuse('bad-answer', `${name} at ${places.join(', ')}`)
    }
    return output.data
  }

  function refuse(code: RefusalCode, what: string): RefusedCall {
    log.error(`A page's call was refused: ${code}, ${what}`)
    return new RefusedCall(code)
  }
}

/** Those of the history are loaded when the first one is used: the start does not need them. */
async function schemasOf(name: CommandName): Promise<{ input: z.ZodType; output: z.ZodType }> {
  if (isHistoryCommand(name)) {
    const { historyCommands } = await import('../../contract/history/commands.ts')
    return historyCommands[name]
  }
  return commands[name]
}

function isHistoryCommand(name: CommandName): name is HistoryCommandName {
  return (historyCommandNames as readonly string[]).includes(name)
}

function isCommand(name: string): name is CommandName {
  return (commandNames as readonly string[]).includes(name)
}

/** Scheme and host; `URL.origin` is "null" for schemes that are not the web's own. */
function originOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, host, username, password } = new URL(url)
  return username || password ? null : `${protocol}//${host}`
}
