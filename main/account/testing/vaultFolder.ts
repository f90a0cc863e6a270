import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export interface VaultFolder {
  folder: string
  path: string
  /** Contents of every file of the folder by its name. */
  files(): Promise<Record<string, string>>
}

/** A new folder for a vault, removed at the end of the test. */
export async function vaultFolder(): Promise<VaultFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'kickboard-vault-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return {
    folder,
    path: join(folder, 'vault.json'),
    async files() {
      const names = await readdir(folder)
      const read = async (name: string) => [name, await readFile(join(folder, name), 'latin1')]
      return Object.fromEntries(await Promise.all(names.map(read))) as Record<string, string>
    },
  }
}
