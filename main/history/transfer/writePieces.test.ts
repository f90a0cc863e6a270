import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Piece } from './Piece.ts'
import { writePieces } from './writePieces.ts'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'kickboard-export-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

const file = () => join(folder, 'board.csv')
const context = () => ({ signal: new AbortController().signal, progress() {} })
/** Each is more than is gathered for one write. */
const large = 'x'.repeat(70_000)

function* pieces(count: number, made: (index: number) => void = () => {}): Generator<Piece> {
  for (let index = 0; index < count; index++) {
    made(index)
    yield { text: large, rows: 1 }
  }
}

it('writes all of it, readable by its owner alone, in place of what was there', async () => {
  await writeFile(file(), 'old')
  await writePieces(file(), { rows: 3, pieces: pieces(3) }, context())
  expect(await readFile(file(), 'utf8')).toBe(large.repeat(3))
  expect((await stat(file())).mode & 0o777).toBe(0o600)
  expect(await readdir(folder)).toEqual(['board.csv'])
})

it('makes a piece only when the one before is on its way, and tells how far it is', async () => {
  const told: string[] = []
  await writePieces(
    file(),
    { rows: 4, pieces: pieces(4, (index) => told.push(`made ${index}`)) },
    { ...context(), progress: (share) => told.push(String(share)) },
  )
  expect(told).toEqual(['made 0', '0.25', 'made 1', '0.5', 'made 2', '0.75', 'made 3', '1'])
})

it('lets others have their turn between two pieces, so that a cancel is heard', async () => {
  await writeFile(file(), 'old')
  const abort = new AbortController()
  let made = 0
  setImmediate(() => abort.abort())
  const endless = pieces(Number.MAX_SAFE_INTEGER, () => (made += 1))
  await expect(
    writePieces(file(), { rows: 1, pieces: endless }, { signal: abort.signal, progress() {} }),
  ).rejects.toThrow(/abort/i)
  expect(made).toBeGreaterThan(0)
  expect(await readFile(file(), 'utf8')).toBe('old')
  expect(await readdir(folder)).toEqual(['board.csv'])
})

it('leaves nothing half-written when it fails in the middle', async () => {
  const failing = pieces(9, (index) => {
    if (index === 3) throw new Error('the history is gone')
  })
  await expect(writePieces(file(), { rows: 9, pieces: failing }, context())).rejects.toThrow('gone')
  expect(await readdir(folder)).toEqual([])
})

it('takes away what a crash left, and says where a file cannot be written', async () => {
  await writeFile(`${file()}.kickboard-part`, 'half')
  await writePieces(file(), { rows: 1, pieces: pieces(1) }, context())
  expect(await readdir(folder)).toEqual(['board.csv'])

  const notWritten = { problem: { code: 'file-not-written', values: {} } }
  const inNoFolder = join(folder, 'missing', 'board.csv')
  await expect(
    writePieces(inNoFolder, { rows: 1, pieces: pieces(1) }, context()),
  ).rejects.toMatchObject(notWritten)
  const taken = join(folder, 'taken')
  await mkdir(taken)
  await expect(writePieces(taken, { rows: 1, pieces: pieces(1) }, context())).rejects.toMatchObject(
    notWritten,
  )
  expect((await readdir(folder)).toSorted()).toEqual(['board.csv', 'taken'])
})
