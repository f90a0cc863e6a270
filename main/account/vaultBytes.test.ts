import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleAccount } from './testing/samples.ts'
import { vaultFolder } from './testing/vaultFolder.ts'
import { problemsOf, savedIn, vaultIn } from './testing/vaultIn.ts'
import type { VaultError } from './VaultError.ts'

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

  test('[fire] machine: the vault cannot be opened -> stays in place until a sign-in replaces it, and is kept then', async () => {
    const place = await vaultFolder()
    // A link to itself cannot be opened by anybody, root included.
    await symlink('vault.json', place.path)
    const vault = vaultIn(place)
    expect(await problemsOf(vault.open())).toEqual(['vault-unreadable'])
    expect(await readdir(place.folder)).toEqual(['vault.json'])
    await vault.saveAccount(sampleAccount())
    expect((await readdir(place.folder)).toSorted()).toEqual(['vault.broken-1.json', 'vault.json'])
    const again = vaultIn(place)
    await again.open()
    expect(again.accounts()).toEqual([sampleAccount()])
  })

  test(
    '[fire] fuzz: 500 vault files of noise, cut and changed -> a typed problem, and never written over without a copy',
    { timeout: 60_000 },
    async () => {
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
          const copies = Object.entries(await place.files()).filter(
            ([name]) => name !== 'vault.json',
          )
          if (problems.length > 0) {
            expect(copies.map(([, text]) => text)).toEqual([Buffer.from(bytes).toString('latin1')])
          }
          const again = vaultIn(place)
          await again.open()
          expect(again.accounts()).toEqual([...kept, sampleAccount('7')])
        }),
        { numRuns: 500, seed: 2026 },
      )
    },
  )
})
