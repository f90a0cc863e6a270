import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Problem } from '../../contract/problem.ts'
import type { Log } from '../log.ts'
import { setAside, type AsideReason } from '../storage/setAside.ts'
import { writeFileAtomic } from '../storage/writeFileAtomic.ts'
import type { Cipher } from './cipher.ts'
import type { VaultEntry } from './readVaultFile.ts'
import { readVaultFile, vaultFileText } from './readVaultFile.ts'
import type { Secret } from './sealing.ts'
import { createSealing, secretKinds } from './sealing.ts'
import { VaultError } from './VaultError.ts'

/** What was found in the vault's file. */
export interface VaultContents {
  secrets: Secret[]
  /** True when some of it is to be encrypted anew. */
  reencrypt: boolean
  /** 'vault-broken', 'vault-unreadable'. */
  problems: Problem[]
}

/** The vault's file: reads it, and has one writer that loses nothing it did not understand. */
export interface VaultDisk {
  /** Decrypts the entries of this origin, unless there is no key for them. Never throws. */
  read(how: { decrypt: boolean }): Promise<VaultContents>
  /**
   * Writes what `secrets` answers when its turn comes; null: nothing. Entries of this origin that
   * did not decrypt are copied aside and replaced. Throws VaultError.
   */
  write(secrets: () => readonly Secret[] | null): Promise<void>
  /** Takes this origin's secrets off the disk; `all`: those that did not decrypt as well. */
  clear(which: 'readable' | 'all'): Promise<void>
  /** Has everything encrypted anew at the next write. */
  forgetCiphertexts(): void
}

export interface VaultDiskOptions {
  path: string
  /** Origin of the identity host that issues what is kept; entries of others are left alone. */
  origin: string
  cipher: Cipher
  log: Log
}

export function createVaultDisk({ path, origin, cipher, log }: VaultDiskOptions): VaultDisk {
  const sealing = createSealing(cipher, origin)
  /** Entries of other origins and of kinds that this version does not know. */
  let foreign: readonly VaultEntry[] = []
  /** Entries of this origin that did not decrypt. */
  let unreadable: readonly VaultEntry[] = []
  /** Why the file must be kept elsewhere before it is written over. */
  let aside: AsideReason | null = null
  let isRead = false
  let writing: Promise<void> = Promise.resolve()

  function isOwn(entry: VaultEntry): boolean {
    return entry.origin === origin && secretKinds.includes(entry.kind)
  }

  function enqueue(run: () => Promise<void>): Promise<void> {
    const turn = writing.then(run)
    writing = turn.catch(() => undefined)
    return turn
  }

  async function keepAside(): Promise<string> {
    if (!aside) return basename(path)
    const name = await setAside(path, aside)
    log.warn(`The vault was ${aside}; kept aside as ${name}.`)
    aside = null
    return name
  }

  async function replace(entries: readonly VaultEntry[]): Promise<void> {
    const dropped = unreadable.filter((entry) => !entries.includes(entry))
    try {
      if (aside === 'broken' || dropped.length > 0) await keepAside()
      if (entries.length > 0) await writeFileAtomic(path, vaultFileText(entries))
      else await rm(path, { force: true })
      unreadable = unreadable.filter((entry) => !dropped.includes(entry))
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
      log.error(`The vault could not be written (${code}).`)
      throw new VaultError([{ code: 'disk-not-writable', values: {} }])
    }
  }

  const disk: VaultDisk = {
    async read({ decrypt }) {
      await writing
      const contents: VaultContents = { secrets: [], reencrypt: false, problems: [] }
      const entries = await readVaultFile(path)
      isRead = true
      foreign = []
      unreadable = []
      // Moved away at the latest before something else takes its place.
      aside = typeof entries === 'string' ? 'broken' : null
      if (entries === 'broken') {
        const file = await keepAside().catch(() => basename(path))
        contents.problems.push({ code: 'vault-broken', values: { file } })
        return contents
      }
      if (entries === 'unreachable') {
        contents.problems.push({ code: 'vault-unreadable', values: {} })
        return contents
      }
      foreign = entries.filter((entry) => !isOwn(entry))
      for (const entry of entries.filter(isOwn)) {
        const found = decrypt ? await sealing.unseal(entry) : null
        if (found) {
          contents.secrets.push(found.secret)
          contents.reencrypt ||= found.reencrypt
        } else {
          unreadable = [...unreadable, entry]
        }
      }
      if (unreadable.length > 0) aside = 'unreadable'
      if (decrypt && aside) contents.problems.push({ code: 'vault-unreadable', values: {} })
      return contents
    },
    write(secrets) {
      return enqueue(async () => {
        const now = secrets()
        if (!now) return
        const own = await sealing.seal(now).catch(() => {
          throw new VaultError([{ code: 'keychain-locked', values: {} }])
        })
        await replace([...foreign, ...own])
      })
    },
    async clear(which) {
      // Only who has read the file knows what in it belongs to others.
      if (!isRead) await disk.read({ decrypt: false })
      await enqueue(() => {
        if (which === 'readable') return replace([...foreign, ...unreadable])
        // They are not wanted any more, so they are not copied either.
        if (aside === 'unreadable') aside = null
        return replace(foreign)
      })
    },
    forgetCiphertexts: () => sealing.forget(),
  }
  return disk
}
