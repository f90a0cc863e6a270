import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { SetupFailure } from '../terminal/SetupFailure.ts'

/**
 * Compares a file with an npm integrity string ("sha512-...", base64, as in W3C Subresource
 * Integrity).
 *
 * @throws SetupFailure when they differ or the string is not a sha512
 */
export async function verifyIntegrity(file: string, integrity: string): Promise<void> {
  if (!integrity.startsWith('sha512-')) {
    throw new SetupFailure(
      `"${integrity}" is not a sha512 integrity, so ${file} cannot be checked.`,
    )
  }
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const seen = `sha512-${hash.digest('base64')}`
  if (seen !== integrity) {
    throw new SetupFailure(
      `${file} is not what it should be (expected ${integrity}, got ${seen}). It was not unpacked.`,
    )
  }
}
