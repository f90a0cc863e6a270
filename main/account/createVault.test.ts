import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { fakeCipher } from './testing/fakeCipher.ts'
import { sampleAccount, sampleCredentials, sampleOrigin, sampleTokens } from './testing/samples.ts'
import { vaultFolder } from './testing/vaultFolder.ts'
import { problemsOf, savedIn, vaultIn } from './testing/vaultIn.ts'

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

  test('[fire] machine: a write of the vault is cut before its end -> the old vault holds, and no rest is left', async () => {
    const place = await vaultFolder()
    await savedIn(place)
    await writeFile(`${place.path}.tmp`, '{"version":1,"entr')
    const vault = vaultIn(place)
    await vault.open()
    expect(vault.accounts()).toEqual([sampleAccount()])
    await vault.saveAccount(sampleAccount('7'))
    expect(Object.keys(await place.files())).toEqual(['vault.json'])
  })

  test('[fire] machine: the vault cannot be written -> said so, memory goes on, the next write saves all', async () => {
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

  test('[fire] machine: the vault holds a sign-in of another origin -> neither decrypted nor sent nor lost', async () => {
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

describe('memory, chosen before the file was read', () => {
  test('leaves alone what belongs to others', async () => {
    const place = await vaultFolder()
    await savedIn(place, undefined, 'https://id.example.test')
    const before = await place.files()
    const vault = vaultIn(place)
    await vault.useMemory()
    await vault.wipe()
    expect(Object.keys(await place.files())).toEqual(Object.keys(before))
    const other = vaultIn(place, undefined, { origin: 'https://id.example.test' })
    await other.open()
    expect(other.accounts()).toHaveLength(1)
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

  test('memory that was chosen meanwhile stays chosen when the keychain answers', async () => {
    const place = await vaultFolder()
    const cipher = fakeCipher()
    let answer: (strength: 'keychain') => void = () => undefined
    cipher.become(new Promise((resolve) => (answer = resolve)))
    const vault = vaultIn(place, cipher)
    const opened = vault.open()
    await vault.useMemory()
    answer('keychain')
    await opened
    await vault.saveAccount(sampleAccount())
    expect(vault.storage()).toBe('memory')
    expect(await place.files()).toEqual({})
  })
})
