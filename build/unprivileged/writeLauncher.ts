import { writeFile } from 'node:fs/promises'
import { asPerson } from './asPerson.ts'
import type { Person } from './Person.ts'

/**
 * Writes a small script that turns into the command as this person, for tools that start programs
 * themselves and know nothing of other users. The process keeps its id, and gets all the arguments.
 *
 * @param file where the script goes
 * @param workingDirectory one that the person can enter
 */
export async function writeLauncher(
  file: string,
  person: Person,
  command: string,
  workingDirectory: string,
): Promise<void> {
  const [program, args] = asPerson(person, command, [])
  const line = [program, ...args].map(quote).join(' ')
  await writeFile(file, `#!/bin/sh\ncd ${quote(workingDirectory)} || exit 1\nexec ${line} "$@"\n`, {
    mode: 0o755,
  })
}

function quote(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`
}
