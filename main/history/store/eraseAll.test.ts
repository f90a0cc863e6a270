import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { boardAt } from './boardAt.ts'
import { eraseAll } from './eraseAll.ts'
import { forgetGifter } from './forgetGifter.ts'
import { openStore } from './openStore.ts'
import { recordReading } from './recordReading.ts'
import { saveNote } from './saveNote.ts'
import { readingOf } from './testing/readingOf.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'kickboard-store-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('what was forgotten or erased is not in the file any more', () => {
  const secret = 'a_very_rare_name'
  const read = () => readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1'))
  const store = openStore(join(folder, 'history.sqlite'), { now: () => 1 })
  const [board] = readingOf(1000, { week: { 1: 50, 2: 40 } }).boards
  const rows = board?.rows.map((row) => ({ ...row, name: secret + row.userId })) ?? []
  if (board) recordReading(store, { ...readingOf(1000, {}), boards: [{ ...board, rows }] })
  saveNote(store, '2', secret)
  expect(read().join('')).toContain(`${secret}1`)
  forgetGifter(store, '1')
  expect(read().join('')).not.toContain(`${secret}1`)
  expect(read().join('')).toContain(`${secret}2`)
  eraseAll(store)
  expect(read().join('')).not.toContain(secret)
  expect(store.row('SELECT count(*) AS n FROM forgotten')).toEqual({ n: 0 })
  recordReading(store, readingOf(3000, { week: { 1: 70 } }))
  expect(boardAt(store, '500', 'week', 3000)?.total).toBe(70)
  expect(boardAt(store, '500', 'week', 1000)).toBeNull()
  store.close()
})

test('all is erased although a full disk has no room to make the file smaller', () => {
  const store = openStore(join(folder, 'history.sqlite'), { now: () => 1 })
  recordReading(store, readingOf(1000, { week: { 1: 70 } }))
  const { database } = store
  const exec = database.exec.bind(database)
  database.exec = (sql) => {
    if (sql === 'VACUUM') throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' })
    return exec(sql)
  }
  eraseAll(store)
  expect(boardAt(store, '500', 'week', 1000)).toBeNull()
  const read = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1'))
  expect(read.join('')).not.toContain('user_1')
  store.close()
})
