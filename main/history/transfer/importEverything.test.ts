import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeBoard } from '../../board/makeBoard.ts'
import { boardAt } from '../store/boardAt.ts'
import { createDigest } from '../digest/createDigest.ts'
import { recordReading } from '../store/recordReading.ts'
import { readingOf } from '../store/testing/readingOf.ts'
import { importEverything } from './importEverything.ts'
import { exportText, now, openEmpty, untouched } from './testing/randomHistory.ts'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'kickboard-import-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

const context = () => ({ signal: new AbortController().signal, progress() {} })
const header = '{"is":"kickboard-export","version":1,"madeAt":1}'

async function fileOf(content: string | Uint8Array): Promise<string> {
  const path = join(folder, 'import.json')
  await writeFile(path, content)
  return path
}

/** An export with these records, whole in all else. */
function exportOf(...records: (string | object)[]): string {
  const lines = records.map((record) =>
    typeof record === 'string' ? record : JSON.stringify(record),
  )
  const end = `{"is":"end","records":${records.length}}`
  return ['[', `${header},`, ...lines.map((line) => `${line},`), end, ']', ''].join('\n')
}

async function refused(content: string | Uint8Array): Promise<unknown> {
  const store = openEmpty()
  const error = await importEverything(store, await fileOf(content), context()).then(
    (readings) => `took ${readings}`,
    (thrown: { problem?: unknown }) => thrown.problem ?? thrown,
  )
  expect(exportText(store)).toBe(untouched)
  return error
}
const notOurs = (line: number) => ({ code: 'import-not-ours', values: { line } })

const name = { is: 'name', userId: '7', at: 5, name: 'mia' }
const reading = {
  is: 'reading',
  channel: '500',
  at: 5,
  lists: {
    week: {
      state: { complete: true, ranks: 'shared', began: false },
      changes: [['7', 10, 0]],
    },
  },
}

it.each([
  ['a number that is none', { ...name, at: '5' }],
  ['a moment before 1970', { ...name, at: -1 }],
  ['a moment between two', { ...name, at: 1.5 }],
  ['a moment beyond all dates', { ...name, at: 9e15 }],
  ['a moment from the future', { ...name, at: now + 86_400_001 }],
  ['a number beyond exactness', '{"is":"name","userId":"7","at":9007199254740993,"name":"mia"}'],
  ['a number without end', '{"is":"name","userId":"7","at":1e999,"name":"mia"}'],
  ['an id that is no id', { ...name, userId: '7; DROP TABLE name' }],
  ['an id as a number', { ...name, userId: 7 }],
  ['a name that is none', { ...name, name: null }],
  ['a missing field', { is: 'name', userId: '7', at: 5 }],
  ['a field too much', { ...name, picture: 'https://files.example/a.webp' }],
  ['a prototype', '{"is":"name","userId":"7","at":5,"name":"mia","__proto__":{"at":1}}'],
  ['a prototype among the settings', '{"is":"settings","settings":{"__proto__":{"theme":"dark"}}}'],
  ['a constructor in place of a record', '{"is":"constructor"}'],
  ['a setting that is a tree', { is: 'settings', settings: { theme: { at: 1 } } }],
  ['a record nobody knows', { is: 'token', userId: '7' }],
  ['a list nobody knows', { ...reading, lists: { year: reading.lists.week } }],
  ['an amount that is a text', { ...reading, lists: { week: { changes: [['7', '10', 0]] } } }],
  ['an amount with a fraction', { ...reading, lists: { week: { changes: [['7', 1.5, 0]] } } }],
  ['a change with more in it', { ...reading, lists: { week: { changes: [['7', 1, 0, 0]] } } }],
  ['an end in the middle', '{"is":"end","records":1}'],
  ['no record at all', '[]'],
])('refuses %s, and imports nothing of it', async (_what, record) => {
  const text = exportOf(reading, record)
  expect(await refused(text)).toEqual(notOurs(4))
})

it.each([
  ['an empty file', '', 1],
  ['a text', 'hello', 1],
  ['another JSON', '{"is":"kickboard-board","version":1}', 1],
  ['a list of something', '[\n{"is":"other","version":1},\n]', 2],
  ['an export that was formatted', '[\n  {\n    "is": "kickboard-export"', 2],
  ['what ends early', ['[', `${header},`, JSON.stringify(name)].join('\n'), 3],
  ['a record that was taken out', exportOf(name).replace(`${JSON.stringify(name)},\n`, ''), 3],
  ['something after the end', `${exportOf(name)}more`, 6],
  ['bytes that are no text', Uint8Array.from([0x5b, 0x0a, 0xff, 0xfe, 0x00]), 1],
])('refuses %s', async (_what, content, line) => {
  expect(await refused(content)).toEqual(notOurs(line))
})

it('refuses a line without end before it fills the memory', async () => {
  expect(await refused(`[\n${'x'.repeat(9 * 2 ** 20)}`)).toEqual(notOurs(2))
})

it('tells a newer export from a foreign file', async () => {
  const newer = exportOf(name).replace('"version":1', '"version":2,"how":"unknown"')
  expect(await refused(newer)).toEqual({ code: 'import-newer', values: {} })
})

it('tells a file that cannot be read', async () => {
  const store = openEmpty()
  for (const path of [join(folder, 'missing.json'), folder])
    await expect(importEverything(store, path, context())).rejects.toMatchObject({
      problem: { code: 'file-not-read' },
    })
})

it('is cancelled between two pieces with nothing taken up, and tells how far it was', async () => {
  const names = Array.from({ length: 20_000 }, (_, at) => ({ ...name, at, name: `mia ${at}` }))
  const path = await fileOf(exportOf(...names))
  const store = openEmpty()
  const abort = new AbortController()
  const shares: number[] = []
  const progress = (share: number) => {
    shares.push(share)
    if (share > 0.5) abort.abort()
  }
  await expect(importEverything(store, path, { signal: abort.signal, progress })).rejects.toThrow(
    /abort/i,
  )
  expect(exportText(store)).toBe(untouched)
  expect(shares.length).toBeGreaterThan(2)
  expect(shares).toEqual(shares.toSorted((first, second) => first - second))
  await importEverything(store, path, context())
  expect(exportText(store)).toContain('mia 19999')
})

it('reads what Windows made of the ends of lines', async () => {
  const store = openEmpty()
  expect(
    await importEverything(
      store,
      await fileOf(exportOf(reading).replaceAll('\n', '\r\n')),
      context(),
    ),
  ).toBe(1)
})

it('keeps who was forgotten here out, and forgets who was forgotten there', async () => {
  const store = openEmpty()
  store.run("INSERT INTO forgotten (user_id, at) VALUES ('7', 3)")
  store.run("INSERT INTO gifter (user_id) VALUES ('8')")
  store.run("INSERT INTO name SELECT key, 1, 'kai' FROM gifter")
  const note = { is: 'note', userId: '7', at: 5, text: 'thank her' }
  const forgotten = { is: 'forgotten', userId: '8', at: 4 }
  const path = await fileOf(exportOf(forgotten, name, note, reading))
  await importEverything(store, path, context())
  expect(store.rows('SELECT user_id FROM gifter')).toEqual([])
  expect(store.rows('SELECT * FROM forgotten ORDER BY user_id')).toEqual([
    { user_id: '7', at: 3 },
    { user_id: '8', at: 4 },
  ])
  expect(exportText(store)).not.toMatch(/mia|kai|thank/)
})

it('counts KICKs once that two computers saw between readings of their own', async () => {
  const store = openEmpty()
  store.run("INSERT INTO account (key, user_id) VALUES (1, '500')")
  store.run("INSERT INTO gifter (key, user_id) VALUES (1, '7')")
  store.run(
    'INSERT INTO gain (account, at, gifter, since, amount, least) VALUES (1, 200, 1, 100, 50, 0)',
  )
  const gains = (at: number, since: number, amount: number) => ({
    is: 'gains',
    channel: '500',
    at,
    gains: [['7', since, amount, false]],
  })
  await importEverything(
    store,
    await fileOf(
      exportOf(gains(100, 60, 1), gains(150, 90, 50), gains(210, 150, 2), gains(300, 200, 4)),
    ),
    context(),
  )
  expect(store.rows('SELECT at, amount FROM gain ORDER BY at')).toEqual([
    { at: 100, amount: 1 },
    { at: 200, amount: 50 },
    { at: 300, amount: 4 },
  ])
})

it('leaves names, notes and spans as one history would have them', async () => {
  const store = openEmpty()
  store.run("INSERT INTO account (key, user_id) VALUES (1, '500')")
  store.run("INSERT INTO gifter (key, user_id, verified) VALUES (1, '7', 1)")
  store.run("INSERT INTO name VALUES (1, 10, 'mia')")
  store.run("INSERT INTO note VALUES (1, 'newer', 9)")
  store.run('INSERT INTO watched VALUES (1, 10, 20), (1, 30, 40), (1, 80, 90)')
  const watched = (since: number, until: number) => ({
    is: 'watched',
    channel: '500',
    since,
    until,
  })
  const path = await fileOf(
    exportOf(
      { is: 'gifter', userId: '7', verified: false },
      { ...name, at: 4 },
      { ...name, at: 20, name: 'mia_live' },
      { is: 'note', userId: '7', at: 8, text: 'older' },
      watched(15, 35),
      watched(50, 60),
    ),
  )
  await importEverything(store, path, context())
  expect(store.rows('SELECT at, name FROM name')).toEqual([
    { at: 4, name: 'mia' },
    { at: 20, name: 'mia_live' },
  ])
  expect(store.row('SELECT text, verified FROM note JOIN gifter ON key = gifter')).toEqual({
    text: 'newer',
    verified: 1,
  })
  expect(store.rows('SELECT since, until FROM watched')).toEqual([
    { since: 10, until: 40 },
    { since: 50, until: 60 },
    { since: 80, until: 90 },
  ])
})

it('lets the next reading go on from what was imported', async () => {
  const read = (store: ReturnType<typeof openEmpty>, at: number, amounts: Record<string, number>) =>
    recordReading(store, {
      accountId: '500',
      at,
      intervalMs: 60_000,
      boards: [
        makeBoard({
          period: 'lifetime',
          readAt: at,
          asked: 100,
          rows: Object.entries(amounts).map(([userId, amount]) => ({
            userId,
            username: `user_${userId}`,
            amount,
            rank: null,
            verified: null,
            picture: null,
          })),
        }),
      ],
    })
  const [store, other] = [openEmpty(), openEmpty()]
  read(store, 1_000, { 7: 10, 8: 5 })
  read(other, 60_000, { 7: 30, 8: 5, 9: 1 })
  await importEverything(store, await fileOf(exportText(other)), context())
  read(store, 100_000, { 7: 30, 9: 2 })
  const shown = (at: number) =>
    boardAt(store, '500', 'lifetime', at)?.rows.map(({ userId, amount }) => [userId, amount])
  expect(shown(60_000)).toEqual([
    ['7', 30],
    ['8', 5],
    ['9', 1],
  ])
  expect(shown(100_000)).toEqual([
    ['7', 30],
    ['9', 2],
  ])
  expect(store.rows('SELECT since, amount FROM gain')).toEqual([{ since: 60_000, amount: 1 }])
})

it('leaves no digest that does not know what was taken up, even if nothing comes after it', async () => {
  const store = openEmpty()
  recordReading(store, readingOf(9_000, { week: { 1: 5 } }))
  createDigest(store).update(1)
  const face = () => store.rows('SELECT first_at FROM face JOIN gifter ON key = gifter')
  expect(face()).toHaveLength(1)
  await importEverything(store, await fileOf(exportOf(name, reading)), context())
  const [{ key } = { key: 0 }] = store.rows<{ key: number }>('SELECT key FROM account')
  createDigest(store).update(key)
  expect(face()).toEqual(expect.arrayContaining([{ first_at: 5 }]))
  store.close()
})
