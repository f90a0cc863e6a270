import type { DesktopSession } from '../../build/desktopSession/startDesktopSession.ts'
import { runCommand, type CommandResult } from '../../build/terminal/runCommand.ts'
import { asPerson } from '../../build/unprivileged/asPerson.ts'
import type { Person } from '../../build/unprivileged/Person.ts'

/** Runs the app's binary as the person until it ends by itself, in 30 s at most. */
export function runToEnd(
  { desktop, person, binary }: { desktop: DesktopSession; person: Person; binary: string },
  args: readonly string[],
): Promise<CommandResult> {
  const { env, folders } = desktop
  const [program, all] = asPerson(person, binary, args)
  return runCommand(program, all, { env, cwd: folders.home, timeLimit: 30_000 })
}
