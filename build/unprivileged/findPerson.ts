import { readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { SetupFailure } from '../terminal/SetupFailure.ts'
import { runCommand } from '../terminal/runCommand.ts'
import { parsePasswd } from './parsePasswd.ts'
import type { Person } from './Person.ts'

const borrowedName = 'kickboard'

/**
 * Who runs the app: whoever calls, or, when that is root, the user "kickboard", made on first use.
 * Chromium's sandbox does not work for root, and switching it off is no way out.
 *
 * @throws SetupFailure when the user cannot be made
 */
export async function findPerson(): Promise<Person> {
  if (process.getuid?.() !== 0) {
    const { username, uid, gid, homedir } = userInfo()
    return { name: username, uid, gid, home: homedir, borrowed: false }
  }
  const known = await lookUp()
  if (known) return known
  const { code, stderr } = await runCommand('useradd', [
    '--create-home',
    '--shell',
    '/bin/sh',
    borrowedName,
  ])
  const made = await lookUp()
  if (made) return made
  throw new SetupFailure(
    `The app must not run as root, and the user "${borrowedName}" could not be made (useradd ended with ${code}: ${stderr.trim()}).`,
  )
}

async function lookUp(): Promise<Person | undefined> {
  return parsePasswd(await readFile('/etc/passwd', 'utf8'), borrowedName)
}
