import type { Person } from './Person.ts'

/**
 * The command line that runs a command as this person. The kernel ends it when whoever started it
 * dies, so that a killed build leaves no desktop behind.
 *
 * @returns command and arguments, for spawn
 */
export function asPerson(
  person: Person,
  command: string,
  args: readonly string[],
): [string, string[]] {
  const identity = person.borrowed
    ? [`--reuid=${person.uid}`, `--regid=${person.gid}`, '--clear-groups', '--inh-caps=-all']
    : []
  return ['setpriv', [...identity, '--pdeathsig=TERM', '--', command, ...args]]
}
