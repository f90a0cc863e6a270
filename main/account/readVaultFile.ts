import { open } from 'node:fs/promises'
import { z } from 'zod'

/** One secret. Kinds and fields that this version does not know are carried along untouched. */
const entrySchema = z.looseObject({
  kind: z.string(),
  /** Origin of Kick's identity host that issued what is inside. */
  origin: z.string(),
  /** Ciphertext, base64. */
  data: z.string(),
})
export type VaultEntry = z.infer<typeof entrySchema>

const vaultFileSchema = z.object({ version: z.literal(1), entries: z.array(entrySchema) })

/** Far above any real vault; noise that size is not read into memory. */
const maxBytes = 4 * 1024 * 1024

/**
 * The entries of the vault's file, none where there is no file. `broken`: it is no vault.
 * `unreachable`: the system does not let us read it, which may pass.
 */
export async function readVaultFile(
  path: string,
): Promise<VaultEntry[] | 'broken' | 'unreachable'> {
  let text: string
  try {
    const file = await open(path, 'r')
    try {
      if ((await file.stat()).size > maxBytes) return 'broken'
      text = await file.readFile('utf8')
    } finally {
      await file.close()
    }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? [] : 'unreachable'
  }
  return parseVault(text)
}

function parseVault(text: string): VaultEntry[] | 'broken' {
  try {
    return vaultFileSchema.parse(JSON.parse(text)).entries
  } catch {
    return 'broken'
  }
}

/** The text of a vault's file. */
export function vaultFileText(entries: readonly VaultEntry[]): string {
  const file: z.infer<typeof vaultFileSchema> = { version: 1, entries: [...entries] }
  return `${JSON.stringify(file, null, 2)}\n`
}
