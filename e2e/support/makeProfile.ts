import { chown, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DesktopSession } from '../../build/desktopSession/startDesktopSession.ts'
import type { Person } from '../../build/unprivileged/Person.ts'
import type { SettingsPatch } from '../../contract/settings.ts'

/**
 * A fresh profile folder with these settings in it.
 *
 * @returns its path
 */
export async function makeProfile(
  desktop: DesktopSession,
  person: Person,
  settings: SettingsPatch,
): Promise<string> {
  const folder = await desktop.makeProfile()
  const file = join(folder, 'settings.json')
  await writeFile(file, JSON.stringify({ version: 1, ...settings }), { mode: 0o600 })
  if (person.borrowed) await chown(file, person.uid, person.gid)
  return folder
}
