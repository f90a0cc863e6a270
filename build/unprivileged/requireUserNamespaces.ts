import { readFile } from 'node:fs/promises'
import { SetupFailure } from '../terminal/SetupFailure.ts'
import { runCommand } from '../terminal/runCommand.ts'
import { asPerson } from './asPerson.ts'
import type { Person } from './Person.ts'

/** Kernel switches that forbid user namespaces, with the value that does. */
const switches = [
  ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
  ['/proc/sys/user/max_user_namespaces', '0'],
  ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
] as const

/**
 * Makes sure that Chromium's sandbox can work for this person: it needs user namespaces, and without
 * them the app would not start at all.
 *
 * @throws SetupFailure with the reason; the sandbox is never switched off instead
 */
export async function requireUserNamespaces(person: Person): Promise<void> {
  if (process.platform !== 'linux') return
  const trial = ['--user', '--map-root-user', '--net', '--pid', '--fork', 'true']
  const { code, stderr } = await runCommand(...asPerson(person, 'unshare', trial), { cwd: '/' })
  if (code === 0) return
  const blocking: string[] = []
  for (const [file, value] of switches) {
    const seen = await readFile(file, 'utf8').catch(() => '')
    if (seen.trim() === value) blocking.push(`${file} is ${value}`)
  }
  const reason = blocking.join(', ') || stderr.trim() || `unshare ended with ${code}`
  throw new SetupFailure(
    `Chromium's sandbox cannot work here, and Kickboard does not run without it: user namespaces are blocked (${reason}).`,
  )
}
