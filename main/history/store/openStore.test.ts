import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { HistoryError } from '../HistoryError.ts'
import { migrations } from '../schema/migrations.ts'
import { boardAt } from './boardAt.ts'
import { openStore } from './openStore.ts'
import { recordReading } from './recordReading.ts'
import { readingOf } from './testing/readingOf.ts'

const now = () => 1_700_000_000_000
let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kickboard-store-'))
  path = join(folder, 'history', 'history.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = (steps?: readonly string[]) => openStore(path, { now, ...(steps && { steps }) })
const files = () => readdirSync(join(folder, 'history')).toSorted()
/** Without the logs, which libsql leaves until its statements were collected. */
const databases = () => files().filter((file) => file.endsWith('.sqlite'))
const schemaOf = (file: string) => {
  const database = new Database(file)
  const rows = database.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all([])
  const version = database.pragma('user_version')
  database.close()
  return { rows, version }
}
function fill(): void {
  const store = open()
  recordReading(store, readingOf(1000, { week: { 1: 50, 2: 30 } }))
  store.close()
}

test('a file is made for its owner only, with its log, and keeps what was recorded', () => {
  const store = open()
  recordReading(store, readingOf(1000, { week: { 1: 50 } }))
  if (process.platform !== 'win32') {
    for (const file of files()) {
      expect(statSync(join(folder, 'history', file)).mode & 0o777).toBe(0o600)
    }
  }
  expect(files()).toEqual(['history.sqlite', 'history.sqlite-shm', 'history.sqlite-wal'])
  expect(store.bytes()).toBeGreaterThan(4096)
  expect(store.database.pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }])
  expect(store.database.pragma('foreign_keys')).toEqual([{ foreign_keys: 1 }])
  store.close()
  store.close()
  expect(databases()).toEqual(['history.sqlite'])
  const again = open()
  expect(again.problems).toEqual([])
  expect(boardAt(again, '500', 'week', 1000)?.total).toBe(50)
  again.close()
})

test('a store is closed although the disk refuses what belongs to it', () => {
  const store = open()
  recordReading(store, readingOf(1000, { week: { 1: 50 } }))
  store.database.exec = () => {
    throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
  }
  store.close()
  expect(store.database.open).toBe(false)
  const again = open()
  expect(boardAt(again, '500', 'week', 1000)?.total).toBe(50)
  again.close()
})

test('a store that was not closed is whole when it is opened again', () => {
  const store = open()
  recordReading(store, readingOf(1000, { week: { 1: 50 } }))
  const again = open()
  expect(boardAt(again, '500', 'week', 1000)?.total).toBe(50)
  again.close()
  store.close()
})

describe('a schema', () => {
  it('is reached from each earlier version', () => {
    open().close()
    const whole = schemaOf(path)
    expect(whole.version).toEqual([{ user_version: migrations.length }])
    for (let version = 0; version < migrations.length; version++) {
      path = join(folder, 'history', `from-${version}.sqlite`)
      open(migrations.slice(0, version)).close()
      expect(schemaOf(path).version).toEqual([{ user_version: version }])
      open().close()
      expect(schemaOf(path)).toEqual(whole)
    }
  })

  it('keeps what is in it when a step is added', () => {
    fill()
    open([...migrations, 'CREATE TABLE later (a INTEGER) STRICT']).close()
    const store = openStore(path, { now, steps: [...migrations, '-'] })
    expect(boardAt(store, '500', 'week', 1000)?.total).toBe(80)
    store.close()
  })

  it('is as before where a step fails half-way', () => {
    fill()
    const before = schemaOf(path)
    const failing = [
      ...migrations,
      'CREATE TABLE later (a INTEGER) STRICT',
      'CREATE TABLE x (a); NONSENSE',
    ]
    expect(() => open(failing)).toThrow(/NONSENSE|syntax/)
    const half = schemaOf(path)
    expect(half.version).toEqual([{ user_version: migrations.length + 1 }])
    expect(half.rows).toHaveLength(before.rows.length + 1)
    expect(databases()).toEqual(['history.sqlite'])
  })

  it('of a newer version is left alone', () => {
    open([...migrations, 'CREATE TABLE later (a INTEGER) STRICT']).close()
    const before = files()
    const bytes = readFileSync(path)
    expect(() => open()).toThrow(HistoryError)
    expect(() => open()).toThrow('history-newer')
    expect(readFileSync(path)).toEqual(bytes)
    expect(files()).toEqual(before)
  })
})

describe('a file that is no history', () => {
  const broken = [{ code: 'history-broken', values: { file: 'history.broken-1.sqlite' } }]

  it.each([
    ['text', () => writeFileSync(path, 'no database at all '.repeat(500))],
    [
      'a database of something else',
      () => {
        rmSync(path)
        const other = new Database(path)
        other.exec('CREATE TABLE song (title TEXT)')
        other.close()
      },
    ],
    ['cut off', () => writeFileSync(path, readFileSync(path).subarray(0, 10_000))],
    [
      'damaged in the middle',
      () => {
        const bytes = readFileSync(path)
        bytes.fill(0xa5, 4096 * 2, 4096 * 6)
        writeFileSync(path, bytes)
      },
    ],
  ])('is set aside: %s', (_, spoil) => {
    fill()
    spoil()
    const spoiled = readFileSync(path)
    const store = open()
    expect(store.problems).toEqual(broken)
    recordReading(store, readingOf(2000, { week: { 3: 7 } }))
    expect(boardAt(store, '500', 'week', 2000)?.total).toBe(7)
    store.close()
    expect(databases()).toEqual(['history.broken-1.sqlite', 'history.sqlite'])
    expect(readFileSync(join(folder, 'history', 'history.broken-1.sqlite'))).toEqual(spoiled)
  })

  it('takes its log with it, so that this does not get into the next one', () => {
    fill()
    writeFileSync(path, 'text '.repeat(2000))
    writeFileSync(`${path}-wal`, 'log')
    writeFileSync(`${path}-shm`, 'memory')
    const store = open()
    expect(store.problems).toEqual(broken)
    expect(readFileSync(join(folder, 'history', 'history.broken-1.sqlite-wal'), 'utf8')).toBe('log')
    store.close()
  })

  it('is not written over the one that was set aside before', () => {
    for (const n of [1, 2]) {
      fill()
      writeFileSync(path, 'text '.repeat(2000))
      const store = open()
      expect(store.problems[0]?.values).toEqual({ file: `history.broken-${n}.sqlite` })
      store.close()
    }
  })

  it.each(['-wal', '-shm'])('does not include a whole one whose %s is nonsense', (part) => {
    fill()
    writeFileSync(path + part, 'nonsense '.repeat(4000))
    const store = open()
    expect(store.problems).toEqual([])
    expect(boardAt(store, '500', 'week', 1000)?.total).toBe(80)
    store.close()
  })

  it('is a problem of the disk where it cannot be opened', () => {
    path = folder
    expect(() => open()).toThrow('history-not-writable')
  })
})
