import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { SetupFailure } from '../../build/terminal/SetupFailure.ts'
import { addSample, type Samples } from '../rounds/Samples.ts'
import { readArchive } from './readArchive.ts'
import { scriptsOfPage } from './scriptsOfPage.ts'

/**
 * Adds the sizes of the packages: what there is beside Electron's own files (MB), and what the
 * popover loads (kB, gzip).
 *
 * @param kickboard path of its binary
 * @param bare path of the bare app's binary
 */
export async function measurePackage(
  kickboard: string,
  bare: string,
  samples: Samples,
): Promise<void> {
  const resources = join(dirname(kickboard), 'resources')
  const archive = join(resources, 'app.asar')
  addSample(samples, 'package.asar', (await stat(archive)).size / 1e6)
  addSample(samples, 'package.size', (await sizeOf(resources)) / 1e6)
  addSample(samples, 'package.bareSize', (await sizeOf(join(dirname(bare), 'resources'))) / 1e6)
  const files = await readArchive(archive)
  const scripts = scriptsOfPage(files, 'out/renderer/popover.html', 'out/renderer')
  if (scripts.length === 0) throw new SetupFailure(`${archive} holds no popover.`)
  const bytes = Buffer.concat(scripts.map((path) => files.get(path) ?? Buffer.alloc(0)))
  addSample(samples, 'package.popover', gzipSync(bytes, { level: 9 }).length / 1e3)
}

/** Bytes of all files in a folder: in `resources/` nothing is Electron's own. */
async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
