import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { silentLog } from '../log.ts'
import type { Cipher } from './cipher.ts'
import { createVault } from './createVault.ts'
import { fakeCipher } from './testing/fakeCipher.ts'
import { sampleAccount, sampleCredentials, sampleOrigin, sampleTokens } from './testing/samples.ts'
import type { VaultFolder } from './testing/vaultFolder.ts'
import { vaultFolder } from './testing/vaultFolder.ts'
import type { VaultError } from './VaultError.ts'

function vaultIn(
  { path }: VaultFolder,
  cipher: Cipher = fakeCipher(),
  { origin = sampleOrigin, allowPlainKey = false } = {},
) {
  return createVault({ path, origin, cipher, log: silentLog, allowPlainKey })
}

async function problemsOf(promise: Promise<void>) {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason as VaultError,
  )
  return error === null ? [] : error.problems.map(({ code }) => code)
}

async function savedIn(place: VaultFolder, cipher?: Cipher, origin?: string) {
  const vault = vaultIn(place, cipher, origin === undefined ? {} : { origin })
  await vault.open()
  await vault.saveCredentials(sampleCredentials)
  await vault.saveAccount(sampleAccount())
  return vault
}

describe('on disk', () => {
  test('what was saved is there after a restart', async () => {
    const place = await vaultFolder()
    const first = await savedIn(place)
    expect(first.storage()).toBe('keychain')
    await first.saveAccount(sampleAccount('7', 'two'))
    await first.removeAccount('4242')

    const second = vaultIn(place)
    expect(second.storage()).toBe('opening')
    await second.open()
    expect(second.credentials()).toEqual(sampleCredentials)
    expect(second.accounts()).toEqual([sampleAccount('7', 'two')])
  })

  test('is ciphertext only, readable by its owner alone, with nothing beside it', async () => {
    const place = await vaultFolder()
    await savedIn(place)
    const files = await place.files()
    expect(Object.keys(files)).toEqual(['vault.json'])
    const { accessToken, refreshToken } = sampleTokens()
    for (const secret of [accessToken, refreshToken ?? '', sampleCredentials.clientSecret]) {
      const bytes = Buffer.from(secret)
      for (const form of [secret, bytes.toString('base64').slice(0, -4), bytes.toString('hex')]) {
        expect(files['vault.json']).not.toContain(form)
      }
    }
    expect((await stat(place.path)).mode & 0o777).toBe(0o600)
  })

  test('a file that others could read is closed to them by the next write', async () => {
    const place = await vaultFolder()
    const vault = await savedIn(place)
    await chmod(place.path, 0o644)
    await vault.saveAccount(sampleAccount('7'))
    expect((await stat(place.path)).mode & 0o777).toBe(0o600)
  })

  test('saves that overlap all arrive, and each resolves with its own on disk', async () => {
    const place = await vaultFolder()
    const vault = vaultIn(place)
    await vault.open()
    const ids = Array.from({ length: 20 }, (_, index) => String(index + 1))
    await Promise.all(
      ids.map(async (id) => {
        await vault.saveAccount(sampleAccount(id))
        const later = vaultIn(place)
        await later.open()
        expect(later.accounts().map((account) => account.id)).toContain(id)
      }),
    )
    const after = vaultIn(place)
    await after.open()
    expect(after.accounts()).toHaveLength(ids.length)
  })

  test('a write that was cut before its rename leaves the old vault and no rest', async () => {
    const place = await vaultFolder()
    await savedIn(place)
    await writeFile(`${place.path}.tmp`, '{"version":1,"entr')
    const vault = vaultIn(place)
    await vault.open()
    expect(vault.accounts()).toEqual([sampleAccount()])
    await vault.saveAccount(sampleAccount('7'))
    expect(Object.keys(await place.files())).toEqual(['vault.json'])
  })

  test('a disk that refuses is said so, and memory goes on', async () => {
    const place = await vaultFolder()
    const vault = await savedIn(place)
    // A folder in the way makes every write fail, for root as well.
    await mkdir(`${place.path}.tmp/inside`, { recursive: true })
    expect(await problemsOf(vault.saveAccount(sampleAccount('7')))).toEqual(['disk-not-writable'])
    expect(vault.accounts().map(({ id }) => id)).toEqual(['4242', '7'])
    await rm(`${place.path}.tmp`, { recursive: true })
    await vault.saveAccount(sampleAccount('8'))
    const after = vaultIn(place)
    await after.open()
    expect(after.accounts().map(({ id }) => id)).toEqual(['4242', '7', '8'])
  })

  test('a key that is old has everything encrypted anew', async () => {
    const place = await vaultFolder()
    await savedIn(place)
    const before = await readFile(place.path, 'utf8')
    const vault = vaultIn(place, fakeCipher(undefined, { reencrypt: true }))
    await vault.open()
    expect(await readFile(place.path, 'utf8')).not.toBe(before)
    expect(vault.accounts()).toEqual([sampleAccount()])
  })

  test('wipe leaves no file', async () => {
    const place = await vaultFolder()
    const vault = await savedIn(place)
    await vault.wipe()
    expect(await place.files()).toEqual({})
    expect(vault.credentials()).toBeNull()
    expect(vault.accounts()).toEqual([])
  })
})

describe('origins', () => {
  const other = 'https://id.example.test'

  test('entries of another are neither decrypted nor lost', async () => {
    const place = await vaultFolder()
    await savedIn(place, undefined, other)
    const cipher = fakeCipher()
    const vault = vaultIn(place, cipher)
    await vault.open()
    expect(cipher.decrypted()).toBe(0)
    expect(vault.credentials()).toBeNull()
    expect(vault.accounts()).toEqual([])
    await vault.saveAccount(sampleAccount('7'))
    await vault.wipe()

    const again = vaultIn(place, fakeCipher(), { origin: other })
    await again.open()
    expect(again.accounts()).toEqual([sampleAccount()])
    expect(again.credentials()).toEqual(sampleCredentials)
  })

  test('an entry whose origin was rewritten by hand gives nothing away', async () => {
    const place = await vaultFolder()
    await savedIn(place, undefined, other)
    const text = await readFile(place.path, 'utf8')
    await writeFile(place.path, text.replaceAll(other, sampleOrigin))
    const vault = vaultIn(place)
    expect(await problemsOf(vault.open())).toEqual(['vault-unreadable'])
    expect(vault.accounts()).toEqual([])
    expect(vault.credentials()).toBeNull()
  })

  test('entries and fields of a later version are carried along', async () => {
    const place = await vaultFolder()
    const later = { kind: 'webhook-key', origin: sampleOrigin, data: 'AAAA', since: 5 }
    await writeFile(place.path, JSON.stringify({ version: 1, entries: [later] }))
    const vault = vaultIn(place)
    await vault.open()
    await vault.saveAccount(sampleAccount())
    expect(JSON.parse(await readFile(place.path, 'utf8'))).toMatchObject({ entries: [later, {}] })
  })
})

describe('a vault of another computer', () => {
  test('is left as it is until a sign-in replaces it, and copied aside first', async () => {
    const place = await vaultFolder()
    await savedIn(place, fakeCipher('another computer'))
    const before = await place.files()
    const vault = vaultIn(place)
    expect(await problemsOf(vault.open())).toEqual(['vault-unreadable'])
    expect(vault.storage()).toBe('keychain')
    expect(await place.files()).toEqual(before)

    await vault.saveCredentials(sampleCredentials)
    await vault.saveAccount(sampleAccount('7'))
    const after = await place.files()
    expect(Object.keys(after).toSorted()).toEqual(['vault.json', 'vault.unreadable-1.json'])
    expect(after['vault.unreadable-1.json']).toBe(before['vault.json'])
    const again = vaultIn(place)
    await again.open()
    expect(again.accounts().map(({ id }) => id)).toEqual(['7'])
  })
})

describe('a file that is no vault', () => {
  test.each(['', '{"version":1,"entr', '[]', '{"version":2,"entries":[]}', '\0\0\0', 'null'])(
    'is moved aside and named: %j',
    async (text) => {
      const place = await vaultFolder()
      await writeFile(place.path, text)
      await writeFile(`${place.folder}/vault.broken-1.json`, 'an earlier one')
      const vault = vaultIn(place)
      const error = (await vault.open().catch((reason: unknown) => reason)) as VaultError
      expect(error.problems).toEqual([
        { code: 'vault-broken', values: { file: 'vault.broken-2.json' } },
      ])
      expect(await place.files()).toEqual({
        'vault.broken-1.json': 'an earlier one',
        'vault.broken-2.json': text,
      })
      await vault.saveAccount(sampleAccount())
      const again = vaultIn(place)
      await again.open()
      expect(again.accounts()).toEqual([sampleAccount()])
    },
  )

  test('noise never crashes it and is never overwritten without a copy', async () => {
    const place = await vaultFolder()
    await savedIn(place)
    const good = await readFile(place.path)
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      // The real vault with some of its bytes exchanged, and cut.
      fc
        .tuple(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255))), fc.nat(good.length))
        .map(([changes, end]) => {
          const bytes = Uint8Array.from(good)
          for (const [at, value] of changes) bytes[at] = value
          return bytes.subarray(0, end)
        }),
      fc.json().map((text) => new TextEncoder().encode(text)),
    )
    await fc.assert(
      fc.asyncProperty(noise, async (bytes) => {
        await rm(place.folder, { recursive: true, force: true })
        await mkdir(place.folder)
        await writeFile(place.path, bytes)
        const vault = vaultIn(place)
        const problems = await problemsOf(vault.open())
        const kept = [...vault.accounts()]
        await vault.saveAccount(sampleAccount('7'))
        const copies = Object.entries(await place.files()).filter(([name]) => name !== 'vault.json')
        if (problems.length > 0) {
          expect(copies.map(([, text]) => text)).toEqual([Buffer.from(bytes).toString('latin1')])
        }
        const again = vaultIn(place)
        await again.open()
        expect(again.accounts()).toEqual([...kept, sampleAccount('7')])
      }),
      { numRuns: 150, seed: 2026 },
    )
  })
})

describe('without a keychain', () => {
  test('nothing is written, and a file from better days stays', async () => {
    const place = await vaultFolder()
    await savedIn(place)
    const before = await place.files()
    for (const strength of ['none', 'plain-key'] as const) {
      const cipher = fakeCipher()
      cipher.become(strength)
      const vault = vaultIn(place, cipher)
      expect(await problemsOf(vault.open())).toEqual(['keychain-missing'])
      expect(vault.storage()).toBe('memory')
      await vault.saveCredentials(sampleCredentials)
      await vault.saveAccount(sampleAccount('7'))
      expect(vault.accounts().map(({ id }) => id)).toEqual(['7'])
      expect(cipher.decrypted()).toBe(0)
      expect(await place.files()).toEqual(before)
    }
  })

  test('the plain key is used only when it is chosen, and then at the next start', async () => {
    const place = await vaultFolder()
    const cipher = fakeCipher()
    cipher.become('plain-key')
    const vault = vaultIn(place, cipher)
    await vault.open().catch(() => undefined)
    await vault.saveAccount(sampleAccount())
    await vault.usePlainKey()
    expect(vault.storage()).toBe('plain-key')
    const next = vaultIn(place, cipher, { allowPlainKey: true })
    await next.open()
    expect(next.accounts()).toEqual([sampleAccount()])

    await next.useMemory()
    expect(next.storage()).toBe('memory')
    expect(next.accounts()).toEqual([sampleAccount()])
    expect(await place.files()).toEqual({})
  })

  test('the plain key is refused where there is no encryption at all', async () => {
    const place = await vaultFolder()
    const cipher = fakeCipher()
    cipher.become('none')
    const vault = vaultIn(place, cipher)
    await vault.open().catch(() => undefined)
    expect(await problemsOf(vault.usePlainKey())).toEqual(['keychain-missing'])
    expect(vault.storage()).toBe('memory')
  })

  test('leaving the keychain leaves unreadable entries to their own keychain', async () => {
    const place = await vaultFolder()
    await savedIn(place, fakeCipher('another computer'))
    const before = JSON.parse(await readFile(place.path, 'utf8')) as unknown
    const vault = vaultIn(place)
    await vault.open().catch(() => undefined)
    await vault.useMemory()
    expect(JSON.parse(await readFile(place.path, 'utf8'))).toEqual(before)
    expect(Object.keys(await place.files())).toEqual(['vault.json'])
  })
})

describe('a locked keychain', () => {
  test('keeps nobody waiting, and opens when it is tried again', async () => {
    const place = await vaultFolder()
    await savedIn(place)
    const cipher = fakeCipher()
    cipher.become('locked')
    const vault = vaultIn(place, cipher)
    expect(await problemsOf(vault.open())).toEqual(['keychain-locked'])
    expect(vault.locked()).toBe(true)
    await vault.saveAccount(sampleAccount('7'))
    await vault.removeAccount('4242')

    cipher.become('keychain')
    await vault.open()
    expect(vault.locked()).toBe(false)
    const again = vaultIn(place)
    await again.open()
    // What happened meanwhile holds: one signed in, one signed out.
    expect(again.accounts().map(({ id }) => id)).toEqual(['7'])
    expect(again.credentials()).toEqual(sampleCredentials)
  })

  test('a prompt that nobody answers holds up only the answer of open', async () => {
    const place = await vaultFolder()
    const cipher = fakeCipher()
    let answer: (strength: 'keychain') => void = () => undefined
    cipher.become(new Promise((resolve) => (answer = resolve)))
    const vault = vaultIn(place, cipher)
    const opened = vault.open()
    await vault.saveAccount(sampleAccount())
    expect(vault.storage()).toBe('opening')
    expect(await place.files()).toEqual({})
    answer('keychain')
    await opened
    const again = vaultIn(place)
    await again.open()
    expect(again.accounts()).toEqual([sampleAccount()])
  })
})
