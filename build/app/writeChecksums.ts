import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/**
 * Writes SHA256SUMS, in the form that `sha256sum --check` reads: digest, two spaces, name.
 *
 * @param folder where the files are, and where SHA256SUMS goes
 * @param names of the files
 */
export async function writeChecksums(folder: string, names: readonly string[]): Promise<void> {
  const lines: string[] = []
  for (const name of names.toSorted()) {
    const hash = createHash('sha256')
    await pipeline(createReadStream(join(folder, name)), hash)
    lines.push(`${hash.digest('hex')}  ${name}\n`)
  }
  await writeFile(join(folder, 'SHA256SUMS'), lines.join(''))
}
