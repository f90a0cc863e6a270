import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Bridge } from '../../contract/bridge.ts'
import type { CommandInput, CommandOutput } from '../../contract/channels.ts'
import type { CommandName } from '../../contract/names.ts'

/** Ms. */
const longest = 15_000

/** Calls a command as the page itself would, over the bridge, and hands back what main answered. */
export async function commandOf<Name extends CommandName>(
  page: Page,
  name: Name,
  input?: CommandInput<Name>,
): Promise<CommandOutput<Name>> {
  const answering: Promise<unknown> = page.evaluate(
    ([name, input]) => {
      const { commands } = (globalThis as unknown as { kickboard: Bridge }).kickboard
      return (commands[name as CommandName] as (input: unknown) => Promise<unknown>)(input)
    },
    [name, input] as const,
  )
  const late = wait(longest, undefined, { ref: false }).then(() => {
    throw new Error(`The command ${name} was not answered within ${longest / 1000} s.`)
  })
  late.catch(() => {})
  return (await Promise.race([answering, late])) as CommandOutput<Name>
}
