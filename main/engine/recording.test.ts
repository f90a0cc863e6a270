import { expect, test, vi } from 'vitest'
import { HistoryError } from '../history/HistoryError.ts'
import { boardOf } from './testing/boardOf.ts'
import { fakeHistory } from './testing/fakeHistory.ts'
import { signedInBox } from './testing/signedInBox.ts'

const minute = 60_000

test('each answer with boards is recorded, and each notification', async () => {
  const history = fakeHistory()
  const { engine, sandbox, clock, pass, notice, state } = await signedInBox({}, { history })
  expect(history.record).toHaveBeenLastCalledWith({
    accountId: state.accounts[0]?.id,
    at: boardOf(state)?.readAt,
    intervalMs: 60_000,
    boards: expect.arrayContaining([expect.objectContaining({ period: 'lifetime' })]),
  })
  const before = history.record.mock.calls.length
  sandbox.control.gift({ username: 'Bo_the_Builder', amount: 30_000 })
  const led = await pass(engine, () => notice.mock.calls.length > 0)
  expect(history.record.mock.calls.length).toBe(before + 1)
  expect(history.recordAlert).toHaveBeenCalledExactlyOnceWith({
    accountId: state.accounts[0]?.id,
    at: clock.now(),
    period: 'week',
    userId: boardOf(led)?.rows[0]?.userId,
  })
})

test('nothing is recorded while the user wants none, and questions are still answered', async () => {
  const facts = { bytes: 1, oldest: 1, newest: 2, gifters: 3, forgotten: 0 }
  const history = fakeHistory({ getHistoryFacts: facts })
  const { engine, sandbox, pass, wait, notice } = await signedInBox({}, { history })
  await engine.handlers.saveSettings({ keepHistory: false })
  const before = history.record.mock.calls.length
  sandbox.control.gift({ username: 'Bo_the_Builder', amount: 30_000 })
  await pass(engine, () => notice.mock.calls.length > 0)
  await wait(3 * minute)
  expect(history.record.mock.calls.length).toBe(before)
  expect(history.recordAlert).not.toHaveBeenCalled()
  expect(await engine.handlers.getHistoryFacts(undefined)).toEqual(facts)
  await engine.handlers.saveSettings({ keepHistory: true })
  await wait(2 * minute)
  expect(history.record.mock.calls.length).toBeGreaterThan(before)
})

test('what is wrong with the history is told, until the engine ends', async () => {
  const history = fakeHistory()
  const { engine } = await signedInBox({}, { history })
  history.tell({ code: 'history-broken', values: { file: 'history.broken-1.db' } })
  expect(engine.state().problems).toMatchObject([{ code: 'history-broken' }])
  history.tell({ code: 'history-not-writable', values: {} })
  history.settle('history-not-writable')
  expect(engine.state().problems).toMatchObject([{ code: 'history-broken' }])
  await engine.dispose()
  expect(history.listening()).toBe(0)
})

test('what changed while nobody looked is told until the user has heard of it', async () => {
  const history = fakeHistory()
  const news = { total: 5, least: false, gains: [], newFaces: [], leaders: [], ended: [] }
  history.away.mockImplementation(async (_id, from, to) => ({ from, to, ...news }))
  const { engine, clock, wait, start, state } = await signedInBox({}, { history })
  engine.markSeen()
  const seenAt = boardOf(state)?.readAt
  expect(await engine.handlers.getAway(undefined)).toBeNull()
  await wait(40 * minute)
  expect(await engine.handlers.getAway(undefined)).toMatchObject({
    from: seenAt,
    to: clock.now(),
  })
  expect(history.away).toHaveBeenLastCalledWith(state.accounts[0]?.id, seenAt, clock.now())

  const back = clock.now()
  engine.markSeen()
  await engine.dispose()
  await clock.advance(2 * minute)
  const again = await start({ history })
  expect(await again.handlers.getAway(undefined)).toMatchObject({ from: seenAt, to: back })
  expect(await again.handlers.dismissAway(undefined)).toEqual({ ok: true })
  expect(await again.handlers.getAway(undefined)).toBeNull()
  await again.dispose()
  expect(await (await start({ history })).handlers.getAway(undefined)).toBeNull()
})

test('without a history there is nothing to tell, and no export or import', async () => {
  const { engine, wait } = await signedInBox()
  await wait(40 * minute)
  expect(await engine.handlers.getAway(undefined)).toBeNull()
  expect(await engine.handlers.getTotals({ step: 'day', from: 0, to: 1 })).toBeNull()
  expect(await engine.handlers.saveNote({ userId: '7', text: 'thanked' })).toMatchObject({
    ok: false,
  })
  const none = new AbortController().signal
  const request = { what: 'everything', format: 'json' } as const
  await expect(engine.exportTo('/x', request, none, () => {})).rejects.toThrow(HistoryError)
  await expect(engine.importFrom('/x', none, () => {})).rejects.toThrow(HistoryError)
})

test('a history that cannot be read answers nothing, and says why a note was not kept', async () => {
  const broken = () => {
    throw new HistoryError('history-broken')
  }
  const history = fakeHistory({ getFinals: broken, saveNote: broken })
  history.away.mockRejectedValue(new HistoryError('history-broken'))
  const { engine, wait } = await signedInBox({}, { history })
  await wait(40 * minute)
  expect(await engine.handlers.getFinals({ period: 'week' })).toBeNull()
  expect(await engine.handlers.getAway(undefined)).toBeNull()
  expect(await engine.handlers.saveNote({ userId: '7', text: '' })).toEqual({
    ok: false,
    problem: { code: 'history-broken', values: {} },
  })
})

test('exports go out with the chosen channel and the settings, which hold no secret', async () => {
  const history = fakeHistory()
  const { engine, sandbox, state } = await signedInBox({}, { history })
  const { signal } = new AbortController()
  const progress = vi.fn()
  const request = { what: 'everything', format: 'json' } as const
  await engine.exportTo('/somewhere.json', request, signal, progress)
  const [path, asked, context, told] = history.exportTo.mock.calls[0] ?? []
  expect([path, asked, told]).toEqual(['/somewhere.json', request, progress])
  expect(context).toEqual({
    accountId: state.accounts[0]?.id,
    settings: engine.state().settings,
    signal,
  })
  const written = JSON.stringify(context)
  for (const secret of Object.values(sandbox.control.secrets()).flat())
    expect(written).not.toContain(secret)
  expect(await engine.importFrom('/somewhere.json', signal, progress)).toBe(3)
})

test('after a restart the history knows the boards of last time before the first reading', async () => {
  const { engine, start, state } = await signedInBox({}, { history: fakeHistory() })
  await engine.dispose()
  const history = fakeHistory()
  await start({ history })
  const account = state.accounts[0]
  expect(history.expect).toHaveBeenCalledExactlyOnceWith(account?.id, expect.any(Array))
  const periods = history.expect.mock.calls[0]?.[1].map(({ period }) => period)
  expect(periods?.toSorted()).toEqual(account?.boards.map(({ period }) => period).toSorted())
  expect(history.record).not.toHaveBeenCalled()
})
