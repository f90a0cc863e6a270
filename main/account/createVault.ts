import type { SecretStorage } from '../../contract/state.ts'
import type { Credentials } from './credentials.ts'
import type { VaultDiskOptions } from './createVaultDisk.ts'
import { createVaultDisk } from './createVaultDisk.ts'
import type { Secret } from './sealing.ts'
import type { StoredAccount } from './storedAccount.ts'
import { VaultError } from './VaultError.ts'

/**
 * Where secrets live. Every change is in memory at once, so that readers never see an older one;
 * the promise resolves when it is on disk too, or at once where nothing is written.
 */
export interface Vault {
  /**
   * Reads the file; may take as long as the keychain does. Throws VaultError, after which the
   * vault works all the same (`storage()` says how). Calling it again tries again.
   */
  open(): Promise<void>
  /** True when the last `open` found the keychain locked: try again when the user acts. */
  locked(): boolean
  storage(): SecretStorage
  /** Keeps secrets until quit, and takes those of this origin off the disk. */
  useMemory(): Promise<void>
  /** The user's own choice, told what it means. Throws VaultError where there is no such key. */
  usePlainKey(): Promise<void>
  credentials(): Credentials | null
  saveCredentials(credentials: Credentials): Promise<void>
  accounts(): readonly StoredAccount[]
  saveAccount(account: StoredAccount): Promise<void>
  removeAccount(id: string): Promise<void>
  /** Forgets all of this origin, on disk and in memory. */
  wipe(): Promise<void>
}

export interface VaultOptions extends VaultDiskOptions {
  /** Whether the user chose `plain-key` before. */
  allowPlainKey: boolean
}

/** The vault in one file of ciphertexts (`vault.json`); its methods that write throw VaultError. */
export function createVault({ allowPlainKey, ...options }: VaultOptions): Vault {
  const { cipher } = options
  const disk = createVaultDisk(options)
  let storage: SecretStorage = 'opening'
  let locked = false
  let memoryChosen = false
  let plainKeyAllowed = allowPlainKey
  let credentials: Credentials | null = null
  let accounts: readonly StoredAccount[] = []
  /** Memory is ahead of the file. */
  let unsaved = false
  /** Signed out before the file could be read: not to come back with it. */
  const removed = new Set<string>()
  let forgotten = false
  let opening: Promise<void> | null = null

  const strengthNow = () => cipher.strength().catch(() => 'none' as const)
  const isWritten = () => storage === 'keychain' || storage === 'plain-key'

  async function load(): Promise<void> {
    const strength = await strengthNow()
    const key =
      strength === 'keychain' || (strength === 'plain-key' && plainKeyAllowed) ? strength : null
    const { secrets, reencrypt, problems } = await disk.read({ decrypt: key !== null })
    // The user may have chosen memory while the keychain was asked.
    if (memoryChosen) return
    locked = strength === 'locked'
    if (key === null) {
      storage = 'memory'
      problems.unshift({ code: locked ? 'keychain-locked' : 'keychain-missing', values: {} })
    } else {
      take(secrets)
      storage = key
      if (reencrypt || unsaved) {
        await persist().catch((error: VaultError) => problems.push(...error.problems))
      }
    }
    const [first, ...rest] = problems
    if (first) throw new VaultError([first, ...rest])
  }

  /** Takes over from the file what memory does not know better. */
  function take(secrets: readonly Secret[]): void {
    for (const { kind, value } of forgotten ? [] : secrets) {
      if (kind === 'credentials') credentials ??= value
      else if (!removed.has(value.id) && accounts.every(({ id }) => id !== value.id)) {
        accounts = [...accounts, value]
      }
    }
    removed.clear()
    forgotten = false
  }

  function persist(): Promise<void> {
    unsaved = true
    const save = disk.write(() => {
      if (!isWritten()) return null
      unsaved = false
      const secrets: Secret[] = accounts.map((value) => ({ kind: 'account', value }))
      return credentials ? [{ kind: 'credentials', value: credentials }, ...secrets] : secrets
    })
    return save.catch((error: unknown) => {
      unsaved = true
      throw error
    })
  }

  const vault: Vault = {
    open() {
      if (isWritten() || memoryChosen) return Promise.resolve()
      opening ??= load().finally(() => (opening = null))
      return opening
    },
    locked: () => locked,
    storage: () => storage,
    async useMemory() {
      const wasWritten = isWritten()
      memoryChosen = true
      locked = false
      unsaved = true
      storage = 'memory'
      // Those that never decrypted are no secrets of this session: they stay for their keychain.
      if (wasWritten) await disk.clear('readable')
    },
    async usePlainKey() {
      const strength = await strengthNow()
      if (strength === 'locked' || strength === 'none') {
        const code = strength === 'locked' ? 'keychain-locked' : 'keychain-missing'
        throw new VaultError([{ code, values: {} }])
      }
      memoryChosen = false
      plainKeyAllowed = true
      disk.forgetCiphertexts()
      await opening?.catch(() => undefined)
      await vault.open()
    },
    credentials: () => credentials,
    saveCredentials(next) {
      credentials = { ...next }
      return persist()
    },
    accounts: () => accounts,
    saveAccount(account) {
      removed.delete(account.id)
      accounts = [...accounts.filter(({ id }) => id !== account.id), account]
      return persist()
    },
    removeAccount(id) {
      removed.add(id)
      accounts = accounts.filter((account) => account.id !== id)
      return persist()
    },
    async wipe() {
      credentials = null
      accounts = []
      unsaved = true
      forgotten = !isWritten()
      // While it opens, what the file holds is dropped as soon as it is read.
      if (storage !== 'opening') await disk.clear('all')
    },
  }
  return vault
}
