import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readStamp } from '../app/readStamp.ts'
import type { Runtime } from '../runtime/Runtime.ts'
import { repositoryRoot } from '../terminal/repositoryRoot.ts'
import { withProgress } from '../terminal/withProgress.ts'

/**
 * A copy of the runtime whose app is this repository itself, so that `out/` is loaded as it is
 * written. Made once per runtime.
 *
 * @returns the binary to start
 */
export async function linkRuntime(runtime: Runtime): Promise<string> {
  const folder = join(repositoryRoot, 'dist', 'dev')
  const stamp = join(folder, '.runtime')
  const bundle = process.platform === 'darwin'
  const name = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
  const binary = join(folder, name[process.platform as keyof typeof name] ?? 'electron')
  const wanted = `${runtime.directory} ${runtime.version}`
  if ((await readStamp(stamp)) === wanted) return binary
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await withProgress('Copying the runtime for development', () =>
    cp(runtime.directory, folder, { recursive: true, verbatimSymlinks: true }),
  )
  const resources = bundle ? join('Electron.app', 'Contents', 'Resources') : 'resources'
  const kind = process.platform === 'win32' ? 'junction' : 'dir'
  await symlink(repositoryRoot, join(folder, resources, 'app'), kind)
  await writeFile(stamp, wanted)
  return binary
}
