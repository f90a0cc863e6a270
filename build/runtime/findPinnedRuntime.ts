import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../terminal/repositoryRoot.ts'
import { runCommand } from '../terminal/runCommand.ts'
import { withProgress } from '../terminal/withProgress.ts'
import type { PinnedAnswer } from './PinnedAnswer.ts'
import { canReachDownloads } from './canReachDownloads.ts'
import { recallRefusal, rememberRefusal } from './rememberedRefusal.ts'

/** In ms. Electron is about 110 MB: a slow line may need long, a dead one must not hold us for ever. */
const downloadLimit = 20 * 60_000

/**
 * The Electron of package.json: already downloaded, or downloaded now by its own install script
 * where its server can be reached. A "cannot be reached" is remembered for a day.
 *
 * @param version of the `electron` package, such as "45.4.1"
 * @param cache folder for what is remembered
 */
export async function findPinnedRuntime(version: string, cache: string): Promise<PinnedAnswer> {
  const electron = join(repositoryRoot, 'node_modules', 'electron')
  const directory = join(electron, 'dist')
  if (existsSync(join(directory, 'version'))) return { directory }
  const memory = join(cache, 'pinned-runtime-refused.json')
  const remembered = await recallRefusal(memory, version, Date.now())
  if (remembered) return { refusal: remembered }
  // A mirror or a proxy is somebody's explicit wish: let Electron's own script judge it.
  const ownRoute = Object.keys(process.env).some((name) =>
    /^(npm_config_)?electron_(mirror|custom_dir|get_use_proxy)$|^https?_proxy$/i.test(name),
  )
  if (!ownRoute && !(await canReachDownloads(version))) {
    const refusal = `Electron ${version} cannot be downloaded from here (github.com does not answer)`
    await rememberRefusal(memory, version, refusal, Date.now())
    return { refusal }
  }
  const { code, stderr } = await withProgress(
    `Downloading Electron ${version} (about 110 MB)`,
    () =>
      runCommand(process.execPath, [join(electron, 'install.js')], { timeLimit: downloadLimit }),
  )
  if (code === 0 && existsSync(join(directory, 'version'))) return { directory }
  const reason = stderr.trim().split('\n')[0] ?? ''
  return { refusal: `Electron ${version} could not be downloaded (${reason || `code ${code}`})` }
}
