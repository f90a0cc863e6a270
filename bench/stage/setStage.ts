import { chown, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startDesktopSession } from '../../build/desktopSession/startDesktopSession.ts'
import type { Closer } from '../../build/terminal/closeInReverse.ts'
import { runCommand } from '../../build/terminal/runCommand.ts'
import { findPerson } from '../../build/unprivileged/findPerson.ts'
import { freePort } from '../../e2e/support/freePort.ts'
import { startSandbox } from '../../sandbox/startSandbox.ts'
import { watchScreen } from '../screen/watchScreen.ts'
import { watchTrays } from '../screen/watchTrays.ts'
import { signIn } from './signIn.ts'
import type { Stage } from './Stage.ts'

/**
 * Starts the desktop and the sandbox and signs Kickboard in, so that each run finds a board.
 *
 * @param kickboard path of its binary
 * @param bare path of the bare app's binary
 */
export async function setStage(kickboard: string, bare: string, closer: Closer): Promise<Stage> {
  const person = await findPerson()
  const port = await freePort()
  const sandbox = await startSandbox({ redirectUris: [`http://localhost:${port}/callback`] })
  closer.add(() => sandbox.close())
  const desktop = await startDesktopSession({ person, notifications: 'recorder' })
  closer.add(() => desktop.close())
  // On a desktop of one color whatever has another one is the app's.
  await runCommand('hsetroot', ['-solid', '#1b2028'], { env: desktop.env })
  const screen = await watchScreen(desktop.env['DISPLAY'] ?? '')
  closer.add(() => screen.close())
  const trays = await watchTrays(desktop.env['DBUS_SESSION_BUS_ADDRESS'] ?? '')
  closer.add(() => trays.close())

  const profile = await desktop.makeProfile()
  const settings = join(profile, 'settings.json')
  await writeFile(settings, JSON.stringify({ version: 1, port }), { mode: 0o600 })
  if (person.borrowed) await chown(settings, person.uid, person.gid)
  const stage: Stage = { desktop, sandbox, screen, trays, kickboard, bare, profile }
  await signIn(stage)
  return stage
}
