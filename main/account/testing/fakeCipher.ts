import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { Cipher, CipherStrength } from '../cipher.ts'

export interface FakeCipher extends Cipher {
  /** What `strength` answers from now on; a promise keeps it waiting, as a prompt does. */
  become(strength: CipherStrength | Promise<CipherStrength>): void
  /** How many texts were decrypted. */
  decrypted(): number
}

/** Real encryption (AES-256-GCM) under a key made of `keyring`, standing in for the system's. */
export function fakeCipher(
  keyring = 'this computer',
  { reencrypt = false }: { reencrypt?: boolean } = {},
): FakeCipher {
  const key = createHash('sha256').update(keyring).digest()
  let strength: CipherStrength | Promise<CipherStrength> = 'keychain'
  let decrypted = 0
  return {
    become(next) {
      strength = next
    },
    decrypted: () => decrypted,
    strength: async () => strength,
    async encrypt(text) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), bytes])
    },
    async decrypt(bytes) {
      decrypted++
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(12, 28))
      const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
      return { text: text.toString('utf8'), reencrypt }
    },
  }
}
