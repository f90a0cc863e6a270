import { chown, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Person } from '../unprivileged/Person.ts'

/** The folders of one desktop session, all inside one that belongs to the person alone. */
export interface SessionFolders {
  readonly root: string
  readonly home: string
  readonly config: string
  readonly data: string
  readonly cache: string
  readonly runtime: string
  /** `.service` files of what may start by itself on the bus. */
  readonly services: string
  /** First on PATH. */
  readonly bin: string
  /** Where our xdg-open leaves the addresses that the app wants opened. */
  readonly browser: string
  /** For the profiles of apps that are started here. */
  readonly profiles: string
}

/** Makes fresh folders, readable by the person (and root) only. */
export async function makeSessionFolders(person: Person): Promise<SessionFolders> {
  const root = await mkdtemp(join(tmpdir(), 'kickboard-desktop-'))
  const folders: SessionFolders = {
    root,
    home: join(root, 'home'),
    config: join(root, 'config'),
    data: join(root, 'data'),
    cache: join(root, 'cache'),
    runtime: join(root, 'runtime'),
    services: join(root, 'services'),
    bin: join(root, 'bin'),
    browser: join(root, 'browser'),
    profiles: join(root, 'profiles'),
  }
  const channels = join(folders.config, 'xfce4', 'xfconf', 'xfce-perchannel-xml')
  await mkdir(channels, { recursive: true })
  for (const folder of Object.values(folders)) {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  }
  if (person.borrowed) {
    const owned = [...Object.values(folders), channels]
    for (const parent of ['xfce4', 'xfce4/xfconf']) owned.push(join(folders.config, parent))
    for (const folder of owned) await chown(folder, person.uid, person.gid)
  }
  return folders
}

/** Removes them with all that grew in them. */
export async function removeSessionFolders(folders: SessionFolders): Promise<void> {
  await rm(folders.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}
