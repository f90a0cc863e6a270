import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { fingerprint } from '../app/fingerprint.ts'
import type { PackagedPaths } from '../app/packagedPaths.ts'
import { readStamp } from '../app/readStamp.ts'
import { runCommand } from '../terminal/runCommand.ts'
import { asPerson } from './asPerson.ts'
import type { Person } from './Person.ts'

/** Belongs to root, so the app cannot change itself. */
const shelf = '/var/lib/kickboard'

/**
 * Gives the packaged app to the person: itself where the person can read it, otherwise a copy that
 * is renewed when the package has changed (a clone often lies in a folder that only root can enter).
 *
 * @returns the app's paths as the person sees them
 */
export async function shareApp(app: PackagedPaths, person: Person): Promise<PackagedPaths> {
  const trial = asPerson(person, 'test', ['-x', app.binary])
  if (!person.borrowed || (await runCommand(...trial, { cwd: '/' })).code === 0) return app
  const flavor = basename(dirname(app.directory))
  const directory = join(shelf, flavor, basename(app.directory))
  const stamp = join(shelf, flavor, '.copied')
  const made = await fingerprint(app.directory, ['resources', relative(app.directory, app.binary)])
  if ((await readStamp(stamp)) !== made) {
    await rm(stamp, { force: true })
    await rm(directory, { recursive: true, force: true })
    await mkdir(dirname(directory), { recursive: true, mode: 0o755 })
    await cp(app.directory, directory, { recursive: true, verbatimSymlinks: true })
    await writeFile(stamp, made)
  }
  return { directory, binary: join(directory, relative(app.directory, app.binary)) }
}
