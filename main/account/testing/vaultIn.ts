import { silentLog } from '../../log.ts'
import type { Cipher } from '../cipher.ts'
import { createVault } from '../createVault.ts'
import { VaultError } from '../VaultError.ts'
import { fakeCipher } from './fakeCipher.ts'
import { sampleAccount, sampleCredentials, sampleOrigin } from './samples.ts'
import type { VaultFolder } from './vaultFolder.ts'

/** A vault of the sample origin in `place`. */
export function vaultIn(
  { path }: Pick<VaultFolder, 'path'>,
  cipher: Cipher = fakeCipher(),
  { origin = sampleOrigin, allowPlainKey = false } = {},
) {
  return createVault({ path, origin, cipher, log: silentLog, allowPlainKey })
}

/** Codes of the problems with which it rejects, none when it resolves. */
export async function problemsOf(promise: Promise<void>): Promise<string[]> {
  try {
    await promise
    return []
  } catch (error) {
    if (!(error instanceof VaultError)) throw error
    return error.problems.map(({ code }) => code)
  }
}

/** A vault with sample credentials and a sample account on disk. */
export async function savedIn(place: VaultFolder, cipher?: Cipher, origin?: string) {
  const vault = vaultIn(place, cipher, origin === undefined ? {} : { origin })
  await vault.open()
  await vault.saveCredentials(sampleCredentials)
  await vault.saveAccount(sampleAccount())
  return vault
}
