import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../../build/terminal/runCommand.ts'
import { findPerson } from '../../build/unprivileged/findPerson.ts'
import type { Person } from '../../build/unprivileged/Person.ts'
import { parsePasswd } from '../../build/unprivileged/parsePasswd.ts'

const name = 'kickboard-visitor'

/** Somebody who has never run Kickboard on this computer. */
export interface Visitor {
  /** `home` is a fresh one. */
  readonly person: Person
  leave(): Promise<void>
}

/**
 * Makes a user of the system, where root may do so; otherwise it is whoever runs the tests, with
 * another home.
 */
export async function makeVisitor(): Promise<Visitor> {
  if (process.getuid?.() !== 0) {
    const home = await mkdtemp(join(tmpdir(), 'kickboard-visitor-'))
    const person = { ...(await findPerson()), home }
    return { person, leave: () => rm(home, { recursive: true, force: true }) }
  }
  const leave = async () => void (await runCommand('userdel', ['--remove', name]))
  // A run that was killed may have left it.
  await leave()
  const made = await runCommand('useradd', ['--create-home', '--shell', '/bin/sh', name])
  const person = parsePasswd(await readFile('/etc/passwd', 'utf8'), name)
  if (!person) throw new Error(`The user ${name} could not be made: ${made.stderr}`)
  return { person, leave }
}
