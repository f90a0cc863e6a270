import { expect, it } from 'vitest'
import type { Problem } from '../../contract/problem.ts'
import { defaultSettings } from '../settings/readSettings.ts'
import { fakeClock } from '../testing/fakeClock.ts'
import { createHistory } from './createHistory.ts'
import { HistoryError } from './HistoryError.ts'
import { readingOf } from './store/testing/readingOf.ts'
import { threadsHere } from './testing/threadHere.ts'
import type { Desk } from './worker/serve.ts'

const minute = 60_000
const start = Date.parse('2026-06-01T12:00Z')
const facts = { bytes: 0, oldest: null, newest: null, gifters: 0, forgotten: 0 }
const log = { debug() {}, info() {}, warn() {}, error() {} }

function history(
  run: Desk['run'] = () => facts,
  policy = { keep: true },
  path = '/nowhere/history.db',
) {
  const clock = fakeClock(start)
  const threads = threadsHere(run)
  const problems: Problem[] = []
  const subject = createHistory({
    path,
    script: '',
    clock,
    log,
    policy: () => ({ fullDays: 365, years: 0, ...policy }),
    start: threads.start,
  })
  const settled: string[] = []
  subject.onProblem(
    (problem) => problems.push(problem),
    (code) => settled.push(code),
  )
  const names = () => threads.jobs.map(({ name }) => name)
  return { subject, clock, threads, problems, settled, names, policy }
}

const same = (at: number) => readingOf(at, { week: { 1: 5 } })
/** That the week was seen from one minute after the start to another. */
const seen = (from: number, to: number) => {
  const at = start + to * minute
  const readAt = { week: at }
  return { accountId: '500', from: start + from * minute, at, intervalMs: minute, readAt }
}
const ask = (subject: ReturnType<typeof history>['subject']) =>
  subject.ask('getHistoryFacts', '500', undefined)

it('starts no thread until there is something to do, and ends it when it was idle', async () => {
  const { subject, clock, threads } = history()
  await clock.advance(minute)
  expect(threads.counts.started).toBe(0)
  expect(await ask(subject)).toEqual(facts)
  await clock.advance(29_000)
  expect(threads.counts).toEqual({ started: 1, closed: 0 })
  await clock.advance(1_000)
  expect(threads.counts).toEqual({ started: 1, closed: 1 })
  expect(clock.pending()).toBe(0)
  await ask(subject)
  expect(threads.counts.started).toBe(2)
})

it('keeps a thread that is woken again and again until it was idle for two minutes', async () => {
  const { subject, clock, threads } = history()
  for (let round = 0; round < 10; round++) {
    await ask(subject)
    await clock.advance(minute)
  }
  expect(threads.counts).toEqual({ started: 2, closed: 1 })
  await clock.advance(minute)
  expect(threads.counts).toEqual({ started: 2, closed: 2 })
  await clock.advance(2 * minute)
  await ask(subject)
  await clock.advance(30_000)
  expect(threads.counts).toEqual({ started: 3, closed: 3 })
})

it('does not wait long at the end for a thread that does not end', async () => {
  const never = new Promise(() => {})
  const { subject, clock } = history(() => never)
  subject.record(same(start))
  await clock.advance(0)
  let ended = false
  void subject.dispose().then(() => (ended = true))
  await clock.advance(1_000)
  expect(ended).toBe(false)
  await clock.advance(500)
  expect(ended).toBe(true)
})

it('wakes no thread for a board that stays as it is, but every ten minutes', async () => {
  const { subject, clock, names, threads } = history((job) => job.name !== 'thin')
  for (let reading = 0; reading < 25; reading++) {
    subject.record(same(start + reading * minute))
    await clock.advance(minute)
  }
  expect(names()).toEqual(['record', 'thin', 'seen', 'seen'])
  subject.record(readingOf(start + 25 * minute, { week: { 1: 6 } }))
  await clock.advance(0)
  expect(names().slice(4)).toEqual(['seen', 'record'])
  expect(threads.jobs.filter(({ name }) => name === 'seen').map(({ input }) => input)).toEqual([
    seen(0, 10),
    seen(10, 20),
    seen(20, 24),
  ])
})

it('starts no thread at once where a file is there and the board is the one of last time', async () => {
  const there = history(() => false, { keep: true }, import.meta.filename)
  there.subject.expect('500', same(start - 500 * minute).boards)
  there.subject.record(same(start))
  await there.clock.advance(minute)
  expect(there.threads.counts.started).toBe(0)
  await there.subject.dispose()
  expect(there.names()).toEqual(['record'])

  const gone = history(() => false)
  gone.subject.expect('500', same(start - 500 * minute).boards)
  gone.subject.record(same(start))
  expect(gone.threads.counts.started).toBe(1)
  await gone.subject.dispose()
})

it('writes all of it again where the file turns out to be another one', async () => {
  const { subject, clock, names } = history(() => false)
  for (let reading = 0; reading < 12; reading++) {
    subject.record(same(start + reading * minute))
    await clock.advance(minute)
  }
  expect(names()).toEqual(['record', 'thin', 'seen', 'record'])
})

it('writes what it held back before a question and at the end', async () => {
  const { subject, clock, names, threads } = history(({ name }) =>
    name === 'ask' ? facts : name === 'seen',
  )
  subject.record(same(start))
  subject.record(same(start + minute))
  await ask(subject)
  expect(names()).toEqual(['record', 'thin', 'seen', 'ask'])
  subject.record(same(start + 2 * minute))
  await subject.dispose()
  expect(names().slice(4)).toEqual(['seen'])
  expect(threads.counts).toEqual({ started: 1, closed: 1 })
  expect(clock.pending()).toBe(0)
  subject.record(readingOf(start + 3 * minute, { week: { 1: 9 } }))
  await expect(ask(subject)).rejects.toBeInstanceOf(HistoryError)
  expect(threads.counts.started).toBe(1)
})

it('takes a reading after a gap or a clock that was set back for a new one', async () => {
  const { subject, clock, names } = history(() => false)
  subject.record(same(start))
  subject.record(same(start + 3 * minute))
  subject.record(same(start - 60 * minute))
  await clock.advance(0)
  expect(names().filter((name) => name !== 'thin')).toEqual(['record', 'record', 'record'])
})

it('records nothing while that is switched off, and makes no file for a question', async () => {
  const { subject, clock, names, policy } = history(() => false, { keep: false })
  subject.record(same(start))
  subject.recordAlert({ accountId: '500', at: start, period: 'week', userId: '1' })
  await expect(ask(subject)).rejects.toBeInstanceOf(HistoryError)
  expect(await subject.ask('eraseHistory', '500', undefined)).toEqual({ ok: true })
  await clock.advance(0)
  expect(names()).toEqual([])
  policy.keep = true
  subject.record(same(start + minute))
  await clock.advance(0)
  expect(names()).toEqual(['record', 'thin'])
})

it('fails what is under way when the thread dies, and begins anew with the next call', async () => {
  const never = new Promise(() => {})
  let stuck = true
  const { subject, clock, threads, names } = history(() => (stuck ? never : facts))
  subject.record(same(start))
  const asked = expect(ask(subject)).rejects.toBeInstanceOf(HistoryError)
  await clock.advance(0)
  threads.kill()
  await asked
  stuck = false
  expect(await ask(subject)).toEqual(facts)
  expect(threads.counts.started).toBe(2)
  // What was lost is not held for the same as what comes now.
  subject.record(same(start + minute))
  await clock.advance(0)
  expect(names().slice(-2)).toContain('record')
})

it('says once what is wrong, and tries again with the next reading', async () => {
  let writable = false
  const { subject, clock, problems, names } = history(() => {
    if (!writable) throw new HistoryError('history-not-writable')
    return facts
  })
  for (const at of [start, start + minute, start + 2 * minute]) {
    subject.record(same(at))
    await clock.advance(minute)
  }
  expect(problems).toEqual([{ code: 'history-not-writable', values: {} }])
  await expect(ask(subject)).rejects.toMatchObject({ problem: { code: 'history-not-writable' } })
  expect(names().filter((name) => name === 'record')).toHaveLength(3)
  writable = true
  await ask(subject)
  writable = false
  await expect(ask(subject)).rejects.toBeInstanceOf(HistoryError)
  expect(problems).toHaveLength(2)
})

it('says that what hindered it is over once it was written, and not for an answer alone', async () => {
  let writable = false
  const { subject, clock, problems, settled } = history((job) => {
    if (!writable && job.name === 'record') throw new HistoryError('history-not-writable')
    return job.name === 'thin' ? false : facts
  })
  subject.record(same(start))
  await ask(subject)
  expect(problems).toHaveLength(1)
  expect(settled).toEqual([])
  writable = true
  subject.record(same(start + minute))
  subject.record(readingOf(start + 2 * minute, { week: { 1: 6 } }))
  await clock.advance(minute)
  expect(settled).toEqual(['history-not-writable'])
})

it('thins part by part, once a day', async () => {
  let parts = 3
  const { subject, clock, names } = history((job) => job.name === 'thin' && --parts > 0)
  subject.record(same(start))
  await clock.advance(minute)
  expect(names()).toEqual(['record', 'thin', 'thin', 'thin'])
  subject.record(readingOf(start + minute, { week: { 1: 7 } }))
  await clock.advance(86_400_000)
  expect(names().slice(4)).toEqual(['record'])
  subject.record(readingOf(start + 86_400_000, { week: { 1: 8 } }))
  await clock.advance(0)
  expect(names().slice(5)).toEqual(['record', 'thin'])
})

it('answers in order, lets progress through and cancels what waits', async () => {
  const order: string[] = []
  const { subject } = history(async (job, { signal, progress }) => {
    if (job.name !== 'exportTo') return facts
    const aborted = new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error))
    })
    progress(0.5)
    await aborted
  })
  const cancel = new AbortController()
  const context = { accountId: '500', settings: defaultSettings(), signal: cancel.signal }
  const request = { what: 'everything' as const, format: 'json' as const }
  const heard: number[] = []
  const exporting = subject
    .exportTo('/nowhere/out.json', request, context, (share) => {
      heard.push(share)
      cancel.abort()
    })
    .catch((error: unknown) => order.push(error instanceof HistoryError ? 'cancelled' : 'other'))
  await ask(subject).then(() => order.push('answered'))
  await exporting
  expect(order).toEqual(['cancelled', 'answered'])
  expect(heard).toEqual([0.5])
})
