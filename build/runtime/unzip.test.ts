import { mkdtemp, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unzip } from './unzip.ts'

interface Part {
  readonly name: string
  readonly content: string
  readonly mode: number
  readonly stored?: boolean
}

/** A small zip, written here by the letter of the APPNOTE. */
function zipOf(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, mode, stored } of parts) {
    const data = stored ? Buffer.from(content) : deflateRawSync(content)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(stored ? 0 : 8, 4)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(name.length, 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(mode * 0x10000, 6)
    tail.writeUInt32LE(offset, 10)
    const madeOnUnix = Buffer.from([20, 3])
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), madeOnUnix, common, tail, Buffer.from(name)]),
    )
    bodies.push(body)
    offset += body.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, listing, end])
}

describe('unzip', () => {
  let folder: string
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'kickboard-unzip-'))))
  afterEach(() => rm(folder, { recursive: true }))
  const file = () => join(folder, 'a.zip')
  const target = () => join(folder, 'out')

  it('unpacks what has a place, with modes and links', async () => {
    await writeFile(
      file(),
      zipOf([
        { name: 'a/run', content: 'packed '.repeat(99), mode: 0o100755 },
        { name: 'a/plain', content: 'stored', mode: 0o100644, stored: true },
        { name: 'a/link', content: 'run', mode: 0o120777 },
        { name: 'b/other', content: 'left out', mode: 0o100644 },
      ]),
    )
    await unzip(file(), target(), (name) =>
      name.startsWith('a/') ? `moved/${name.slice(2)}` : undefined,
    )
    expect(await readFile(join(target(), 'moved/run'), 'utf8')).toBe('packed '.repeat(99))
    expect((await stat(join(target(), 'moved/run'))).mode & 0o777).toBe(0o755)
    expect(await readFile(join(target(), 'moved/plain'), 'utf8')).toBe('stored')
    expect(await readlink(join(target(), 'moved/link'))).toBe('run')
    await expect(stat(join(target(), 'moved/other'))).rejects.toThrow()
  })

  it('refuses an entry that climbs out of the folder', async () => {
    await writeFile(file(), zipOf([{ name: '../evil', content: 'x', mode: 0o100644 }]))
    await expect(unzip(file(), target(), (name) => name)).rejects.toThrow(/leaves its folder/)
  })

  it('refuses what is no zip and what was cut', async () => {
    await writeFile(file(), 'no zip at all')
    await expect(unzip(file(), target(), (name) => name)).rejects.toThrow(/not a zip/)
    const whole = zipOf([{ name: 'a', content: 'abc', mode: 0o100644 }])
    await writeFile(file(), whole.subarray(5))
    await expect(unzip(file(), target(), (name) => name)).rejects.toThrow()
  })
})
