import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Problem } from '../../contract/problem.ts'
import type { SecretStorage } from '../../contract/state.ts'
import type { Log } from '../log.ts'
import type { Cipher } from './cipher.ts'
import type { Credentials } from './credentials.ts'
import type { VaultEntry } from './readVaultFile.ts'
import { readVaultFile, vaultFileText } from './readVaultFile.ts'
import type { Secret } from './sealing.ts'
import { createSealing, secretKinds } from './sealing.ts'
import type { AsideReason } from './setAside.ts'
import { setAside } from './setAside.ts'
import type { StoredAccount } from './storedAccount.ts'
import type { VaultProblemCode } from './VaultError.ts'
import { VaultError } from './VaultError.ts'
import { writeFileAtomically } from './writeFileAtomically.ts'

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

export interface VaultOptions {
  path: string
  /** Origin of the identity host that issues what is kept; entries of others are left alone. */
  origin: string
  cipher: Cipher
  log: Log
  /** Whether the user chose `plain-key` before. */
  allowPlainKey: boolean
}

/** The vault in one file of ciphertexts (`vault.json`); all its methods that write throw VaultError. */
export function createVault({ path, origin, cipher, log, allowPlainKey }: VaultOptions): Vault {
  const sealing = createSealing(cipher, origin)
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
  /** Entries of other origins and of kinds that this version does not know. */
  let foreign: readonly VaultEntry[] = []
  /** Entries of this origin that did not decrypt. */
  let unreadable: readonly VaultEntry[] = []
  /** Why the file must be kept elsewhere before it is written over. */
  let aside: AsideReason | null = null
  let opening: Promise<void> | null = null
  let writing: Promise<void> = Promise.resolve()

  async function load(): Promise<void> {
    const strength = memoryChosen ? 'none' : await cipher.strength().catch(() => 'none' as const)
    await writing
    const problems: Problem[] = []
    const entries = await readVaultFile(path)
    foreign = entries === 'broken' ? [] : entries.filter((entry) => !isOwn(entry))
    const own = entries === 'broken' ? [] : entries.filter(isOwn)
    unreadable = []
    aside = null
    if (entries === 'broken') {
      aside = 'broken'
      problems.push(problem('vault-broken', await keepAside().catch(() => basename(path))))
    }

    locked = strength === 'locked' && !memoryChosen
    const kept =
      strength === 'keychain' || (strength === 'plain-key' && plainKeyAllowed) ? strength : null
    if (memoryChosen || !kept) {
      storage = 'memory'
      unreadable = own
      if (own.length > 0) aside = 'unreadable'
      if (locked) problems.unshift(problem('keychain-locked'))
      else if (!memoryChosen) problems.unshift(problem('keychain-missing'))
    } else {
      const stale = await take(own)
      storage = kept
      removed.clear()
      forgotten = false
      if (unreadable.length > 0) {
        aside = 'unreadable'
        problems.push(problem('vault-unreadable'))
      }
      // What was signed in while the file could not be read is kept from now on.
      if (stale || unsaved)
        await persist().catch((error: VaultError) => problems.push(...error.problems))
    }
    const [first, ...rest] = problems
    if (first) throw new VaultError([first, ...rest])
  }

  function writes(): boolean {
    return storage === 'keychain' || storage === 'plain-key'
  }

  function isOwn(entry: VaultEntry): boolean {
    return entry.origin === origin && secretKinds.includes(entry.kind)
  }

  /** Takes over what memory does not hold. True when some of it is to be encrypted anew. */
  async function take(entries: readonly VaultEntry[]): Promise<boolean> {
    let stale = false
    for (const entry of entries) {
      const found = await sealing.unseal(entry)
      if (!found) {
        unreadable = [...unreadable, entry]
        continue
      }
      const { secret } = found
      stale ||= found.reencrypt
      if (forgotten) continue
      if (secret.kind === 'credentials') credentials ??= secret.value
      else if (removed.has(secret.value.id)) continue
      else if (accounts.every(({ id }) => id !== secret.value.id)) {
        accounts = [...accounts, secret.value]
      }
    }
    return stale
  }

  async function keepAside(): Promise<string> {
    if (!aside) return basename(path)
    const name = await setAside(path, aside)
    log.warn(`The vault was ${aside}; kept aside as ${name}.`)
    aside = null
    return name
  }

  /** Writes what memory holds when its turn comes, so that the last write has everything. */
  function persist(): Promise<void> {
    unsaved = true
    return enqueue(async () => {
      if (!writes()) return
      const secrets: Secret[] = accounts.map((value) => ({ kind: 'account', value }))
      if (credentials) secrets.unshift({ kind: 'credentials', value: credentials })
      const own = await sealing.seal(secrets).catch(() => fail('keychain-locked'))
      unsaved = false
      await write([...foreign, ...own])
    })
  }

  async function write(entries: readonly VaultEntry[]): Promise<void> {
    const dropped = unreadable.filter((entry) => !entries.includes(entry))
    try {
      if (aside === 'broken' || dropped.length > 0) await keepAside()
      if (entries.length > 0) await writeFileAtomically(path, vaultFileText(entries))
      else await rm(path, { force: true })
      unreadable = unreadable.filter((entry) => !dropped.includes(entry))
    } catch (error) {
      unsaved = true
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
      log.error(`The vault could not be written (${code}).`)
      fail('disk-not-writable')
    }
  }

  function enqueue(run: () => Promise<void>): Promise<void> {
    const turn = writing.then(run)
    writing = turn.catch(() => undefined)
    return turn
  }

  const vault: Vault = {
    open() {
      if (writes()) return Promise.resolve()
      opening ??= load().finally(() => (opening = null))
      return opening
    },
    locked: () => locked,
    storage: () => storage,
    async useMemory() {
      const onDisk = writes()
      memoryChosen = true
      locked = false
      unsaved = true
      storage = 'memory'
      // Those that never decrypted are no secrets of this session: they stay for their keychain.
      if (onDisk) await enqueue(() => write([...foreign, ...unreadable]))
    },
    async usePlainKey() {
      const strength = await cipher.strength().catch(() => 'none' as const)
      if (strength !== 'plain-key' && strength !== 'keychain') {
        fail(strength === 'locked' ? 'keychain-locked' : 'keychain-missing')
      }
      memoryChosen = false
      plainKeyAllowed = true
      sealing.forget()
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
    wipe() {
      credentials = null
      accounts = []
      unsaved = true
      forgotten = !writes()
      // Nothing of this origin is to be kept, so nothing is copied aside either.
      if (aside === 'unreadable') aside = null
      return enqueue(() => (storage === 'opening' ? Promise.resolve() : write(foreign)))
    },
  }
  return vault
}

function problem(code: VaultProblemCode, file?: string): Problem {
  return { code, values: file === undefined ? {} : { file } }
}

function fail(code: VaultProblemCode): never {
  throw new VaultError([problem(code)])
}
