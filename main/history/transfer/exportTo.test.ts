import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ExportRequest } from '../../../contract/history/transfer.ts'
import { type Settings, settingsSchema } from '../../../contract/settings.ts'
import { makeBoard } from '../../board/makeBoard.ts'
import { recordReading } from '../store/recordReading.ts'
import { exportTo } from './exportTo.ts'
import { now, openEmpty } from './testing/randomHistory.ts'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'kickboard-exports-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

const minute = 60_000
const start = Date.UTC(2026, 9, 12, 20)
type Amounts = Record<string, number>
const names: Record<string, string> = { 7: 'mia', 8: '=cmd()', 9: 'say "hi"' }

/** A week in three readings: mia comes, =cmd() leaves, the week begins again. */
function filled() {
  const store = openEmpty()
  const read = (at: number, week: Amounts, lifetime: Amounts) => {
    const board = (period: 'week' | 'lifetime', amounts: Amounts) =>
      makeBoard({
        period,
        readAt: at,
        asked: 100,
        rows: Object.entries(amounts).map(([userId, amount]) => ({
          userId,
          username: names[userId] ?? '',
          amount,
          rank: null,
          verified: userId === '7' ? true : null,
          picture: 'https://files.example/a.webp',
        })),
      })
    const boards = [board('week', week), board('lifetime', lifetime)]
    recordReading(store, { accountId: '500', at, intervalMs: minute, boards })
  }
  read(start, { 8: 100, 9: 90 }, { 8: 1000, 9: 900 })
  read(start + minute, { 7: 150, 9: 90 }, { 7: 150, 8: 1000, 9: 900 })
  read(start + 2 * minute, { 9: 10 }, { 7: 150, 8: 1000, 9: 910 })
  store.run(
    "INSERT INTO note SELECT key, '-- thank her', ?1 FROM gifter WHERE user_id = '7'",
    start,
  )
  return store
}

async function written(request: ExportRequest, settings: Settings = settingsSchema.parse({})) {
  const path = join(folder, 'export')
  const context = { signal: new AbortController().signal, progress() {} }
  await exportTo(filled(), { path, request, accountId: '500', settings }, context)
  return readFile(path, 'utf8')
}
const csv = async (request: ExportRequest) => (await written(request)).split('\r\n')
const json = async (request: ExportRequest) => JSON.parse(await written(request)) as unknown

it('a board as CSV: one row each, moments twice, no name that runs', async () => {
  expect(await csv({ what: 'board', format: 'csv', period: 'lifetime' })).toEqual([
    'channel,list,read_at_ms,read_at,rank,user_id,name,verified,kicks',
    '"500","lifetime",1791835320000,"2026-10-12T20:02:00.000Z",1,"8","\'=cmd()",,1000',
    '"500","lifetime",1791835320000,"2026-10-12T20:02:00.000Z",2,"9","say ""hi""",,910',
    '"500","lifetime",1791835320000,"2026-10-12T20:02:00.000Z",3,"7","mia",true,150',
    '',
  ])
})

it('a board as JSON', async () => {
  expect(await json({ what: 'board', format: 'json', period: 'week' })).toEqual({
    is: 'kickboard-board',
    version: 1,
    madeAt: now,
    madeAtIso: '2026-10-12T21:00:00.000Z',
    channel: '500',
    list: 'week',
    readAt: start + 2 * minute,
    readAtIso: '2026-10-12T20:02:00.000Z',
    complete: true,
    total: 10,
    gifters: [{ rank: 1, userId: '9', name: 'say "hi"', verified: null, kicks: 10 }],
  })
})

it('a list that was never read is empty, and says so', async () => {
  expect(await csv({ what: 'board', format: 'csv', period: 'month' })).toHaveLength(2)
  expect(await json({ what: 'board', format: 'json', period: 'month' })).toMatchObject({
    readAt: null,
    gifters: [],
  })
})

it('a span of history: what stood at its beginning, and then all that happened', async () => {
  const from = start + minute
  const request = { what: 'history', from, to: start + 3 * minute } as const
  const document = (await json({ ...request, format: 'json' })) as { records: object[] }
  expect(document).toMatchObject({ is: 'kickboard-history', channel: '500', from, to: request.to })
  const short = document.records.map((record) => {
    const { record: kind, list, userId, kicks } = record as Record<string, unknown>
    return [kind, list, userId, kicks].filter((part) => part !== undefined).join(' ')
  })
  expect(short).toEqual([
    'watched',
    'standing week 8 100',
    'standing week 9 90',
    'standing lifetime 8 1000',
    'standing lifetime 9 900',
    'left week 8',
    'change week 7 150',
    'change lifetime 7 150',
    'gain 7 150',
    'began week',
    'change week 9 10',
    'change lifetime 9 910',
    'gain 9 10',
  ])
  const lines = await csv({ ...request, format: 'csv' })
  expect(lines).toHaveLength(short.length + 2)
  expect(lines[0]).toBe('record,channel,list,at_ms,at,since_ms,since,user_id,name,kicks,at_least')
  expect(lines.find((line) => line.includes('"left"'))).toBe(
    '"left","500","week",1791835260000,"2026-10-12T20:01:00.000Z",,,"8","\'=cmd()",,',
  )
  expect(lines.at(-2)).toBe(
    '"gain","500",,1791835320000,"2026-10-12T20:02:00.000Z",1791835260000,"2026-10-12T20:01:00.000Z","9","say ""hi""",10,false',
  )
})

it('one gifter: names, note, amounts, gains, and nobody else', async () => {
  const text = await written({ what: 'gifter', format: 'json', userId: '7' })
  expect(JSON.parse(text)).toMatchObject({
    is: 'kickboard-gifter',
    userId: '7',
    verified: true,
    note: '-- thank her',
    names: [{ at: start + minute, name: 'mia' }],
  })
  expect(text).not.toContain('cmd')
  const lines = await csv({ what: 'gifter', format: 'csv', userId: '7' })
  expect(lines.map((line) => line.split(',')[0])).toEqual([
    'record',
    '"watched"',
    '"change"',
    '"change"',
    '"gain"',
    '"began"',
    '',
  ])
})

it('everything: settings of this person, but nothing of this computer', async () => {
  const settings = settingsSchema.parse({ theme: 'dark', port: 30_123, snoozedUntil: 77_777 })
  const text = await written({ what: 'everything', format: 'json' }, settings)
  expect(JSON.parse(text)).toContainEqual(
    expect.objectContaining({
      is: 'settings',
      settings: expect.objectContaining({ theme: 'dark' }),
    }),
  )
  expect(text).not.toMatch(/30123|77777|"port"|snoozed|allowPlainKey|files\.example/)
})
