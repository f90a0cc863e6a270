import type { Cipher, CipherStrength } from '../account/cipher.ts'
import type { Log } from '../log.ts'

/** What is used of Electron's safeStorage; the asynchronous half is missing in older runtimes. */
export interface SafeStorage {
  isEncryptionAvailable(): boolean
  encryptString(text: string): Buffer
  decryptString(bytes: Buffer): string
  getSelectedStorageBackend?(): string
  setUsePlainTextEncryption?(usePlainText: boolean): void
  isAsyncEncryptionAvailable?(): Promise<boolean>
  encryptStringAsync?(text: string): Promise<Buffer>
  decryptStringAsync?(bytes: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }>
}

export interface CipherNeeds {
  safeStorage: SafeStorage
  platform: NodeJS.Platform
  /** Settles when the tray has been shown; before that no call is made that may block. */
  shown: Promise<unknown>
  /** Linux: unlocks the keyring, asking the user if need be, and tells how it is then. */
  openKeyring(): Promise<'absent' | 'locked' | 'unlocked' | 'unknown'>
  log: Log
}

/**
 * The keychain as the vault sees it. On Linux a ciphertext tells by its first bytes what it is
 * worth: `v11` has a key from the keyring, `v10` one that is the same on all computers.
 */
export function createCipher(needs: CipherNeeds): Cipher {
  const { safeStorage, platform, shown, openKeyring, log } = needs

  return {
    async strength() {
      await shown
      const strength = platform === 'linux' ? await linuxStrength() : await otherStrength()
      log.info(`Keychain: ${strength}`)
      return strength
    },
    async encrypt(text) {
      await shown
      allowPlainKey()
      return safeStorage.encryptStringAsync
        ? safeStorage.encryptStringAsync(text)
        : safeStorage.encryptString(text)
    },
    async decrypt(bytes) {
      await shown
      const ciphertext = Buffer.from(bytes)
      if (prefixOf(ciphertext) === 'v10') allowPlainKey()
      if (!safeStorage.decryptStringAsync)
        return { text: safeStorage.decryptString(ciphertext), reencrypt: false }
      const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(ciphertext)
      return { text: result, reencrypt: shouldReEncrypt }
    },
  }

  async function otherStrength(): Promise<CipherStrength> {
    return (await isAvailable()) ? 'keychain' : 'none'
  }

  async function linuxStrength(): Promise<CipherStrength> {
    const backend = safeStorage.getSelectedStorageBackend?.() ?? 'unknown'
    if (backend === 'basic_text') return 'plain-key'
    // KWallet has a prompt of its own; only the Secret Service can be opened beforehand.
    if (backend === 'gnome_libsecret') {
      const state = await openKeyring().catch(() => 'absent' as const)
      if (state === 'locked') return 'locked'
      if (state === 'absent') return 'none'
    }
    if (!(await isAvailable())) return 'none'
    const sample = safeStorage.encryptStringAsync
      ? await safeStorage.encryptStringAsync('strength')
      : safeStorage.encryptString('strength')
    return prefixOf(sample) === 'v11' ? 'keychain' : 'plain-key'
  }

  async function isAvailable(): Promise<boolean> {
    try {
      return safeStorage.isAsyncEncryptionAvailable
        ? await safeStorage.isAsyncEncryptionAvailable()
        : safeStorage.isEncryptionAvailable()
    } catch {
      return false
    }
  }

  /**
   * The constant key has to be asked for, and Electron gives it only on the backend without a
   * keyring. The vault comes here only after the user chose it, since `strength` told it so.
   */
  function allowPlainKey(): void {
    if (platform !== 'linux' || safeStorage.getSelectedStorageBackend?.() !== 'basic_text') return
    safeStorage.setUsePlainTextEncryption?.(true)
  }
}

function prefixOf(ciphertext: Uint8Array): string {
  return Buffer.from(ciphertext.subarray(0, 3)).toString('latin1')
}
