import { z } from 'zod'
import type { Cipher } from './cipher.ts'
import { credentialsSchema } from './credentials.ts'
import type { VaultEntry } from './readVaultFile.ts'
import { storedAccountSchema } from './storedAccount.ts'

const secretSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('credentials'), value: credentialsSchema }),
  z.object({ kind: z.literal('account'), value: storedAccountSchema }),
])
export type Secret = z.infer<typeof secretSchema>

/** The kinds of entries that this version can open. */
export const secretKinds: readonly string[] = ['credentials', 'account'] satisfies Secret['kind'][]

/**
 * The origin stands inside the ciphertext as well: whoever can write the file could otherwise
 * rename an entry's origin and have a live token sent to a server of their own.
 */
const sealedSchema = z.object({ origin: z.string(), secret: secretSchema })

/** Encrypts and decrypts entries of one origin; remembers ciphertexts, so that a write costs one. */
export function createSealing(cipher: Cipher, origin: string) {
  let known = new Map<string, VaultEntry>()
  const key = (secret: Secret) => JSON.stringify({ origin, secret })

  return {
    /** Entries for `secrets`. Throws what the cipher throws. */
    async seal(secrets: readonly Secret[]): Promise<VaultEntry[]> {
      const next = new Map<string, VaultEntry>()
      for (const secret of secrets) {
        const text = key(secret)
        const entry = known.get(text) ?? {
          kind: secret.kind,
          origin,
          data: Buffer.from(await cipher.encrypt(text)).toString('base64'),
        }
        next.set(text, entry)
      }
      known = next
      return [...next.values()]
    },
    /** What is inside, or null where the bytes are not ours to read. */
    async unseal(entry: VaultEntry): Promise<{ secret: Secret; reencrypt: boolean } | null> {
      try {
        const { text, reencrypt } = await cipher.decrypt(Buffer.from(entry.data, 'base64'))
        const sealed = sealedSchema.parse(JSON.parse(text))
        const { secret } = sealed
        if (sealed.origin !== origin || secret.kind !== entry.kind) return null
        if (!reencrypt) known.set(key(secret), entry)
        return { secret, reencrypt }
      } catch {
        return null
      }
    },
    /** Has everything encrypted anew at the next write, after the kind of key has changed. */
    forget() {
      known = new Map()
    },
  }
}
