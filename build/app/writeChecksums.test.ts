import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeChecksums } from './writeChecksums.ts'

it('[fire] installed: a release -> SHA256SUMS as sha256sum reads it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kickboard-checksums-'))
  try {
    await writeFile(join(folder, 'b.deb'), 'abc')
    await writeFile(join(folder, 'a.rpm'), '')
    await writeChecksums(folder, ['b.deb', 'a.rpm'])
    // The digests of FIPS 180-4's examples.
    expect(await readFile(join(folder, 'SHA256SUMS'), 'utf8')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.rpm\n' +
        'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.deb\n',
    )
  } finally {
    await rm(folder, { recursive: true })
  }
})
