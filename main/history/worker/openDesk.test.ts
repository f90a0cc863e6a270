import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Problem } from '../../../contract/problem.ts'
import { readingOf } from '../store/testing/readingOf.ts'
import type { Job } from './messages.ts'
import { openDesk } from './openDesk.ts'
import { toProblem } from './toProblem.ts'

const minute = 60_000
const start = Date.parse('2026-06-01T12:00Z')
const context = { signal: new AbortController().signal, progress() {} }
let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'kickboard-desk-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const board = (at: number): Job => ({
  name: 'ask',
  input: { name: 'getBoardAt', accountId: '500', input: { period: 'week', at }, now: at },
})
const record = (at: number, amounts: Record<string, number>): Job => ({
  name: 'record',
  input: readingOf(at, { week: amounts }),
})

it('sets a file aside in which damage was met after it was opened', () => {
  const path = join(folder, 'history.db')
  const everybody = Array.from({ length: 40 }, (_, user) => user + 1)
  const first = openDesk(path, true, () => {})
  for (let round = 0; round < 200; round++) {
    const amounts = everybody.map((user) => [user, 1_000 - user + round * user] as const)
    first.run(record(start + round * minute, Object.fromEntries(amounts)), context)
  }
  first.close()
  const { size } = statSync(path)
  const file = openSync(path, 'r+')
  for (let at = 40 * 4096; at < size / 2; at += 4096)
    writeSync(file, Buffer.alloc(4096, 90), 0, 4096, at)
  closeSync(file)

  const problems: Problem[] = []
  const desk = openDesk(path, false, (problem) => problems.push(problem))
  const met = () => {
    try {
      for (let at = start; at < start + 200 * minute; at += minute) desk.run(board(at), context)
    } catch (error) {
      return toProblem(error).code
    }
  }
  expect(met()).toBe('history-broken')
  expect(desk.mend()).toEqual({ code: 'history-broken', values: { file: 'history.broken-1.db' } })
  expect(problems).toEqual([{ code: 'history-broken', values: { file: 'history.broken-1.db' } }])
  desk.run(record(start + 300 * minute, { 1: 5 }), context)
  expect(desk.run(board(start + 300 * minute), context)).toMatchObject({ total: 5 })
  desk.close()
})

it('goes on with a file in which no damage is found', () => {
  const problems: Problem[] = []
  const desk = openDesk(join(folder, 'history.db'), true, (problem) => problems.push(problem))
  desk.run(record(start, { 1: 5 }), context)
  expect(desk.mend()).toBeNull()
  expect(desk.run(board(start), context)).toMatchObject({ total: 5 })
  expect(problems).toEqual([])
  desk.close()
})
