import { expect, test, vi } from 'vitest'
import type { GifterStory } from '../../contract/history/gifters.ts'
import { appStateSchema } from '../../contract/state.ts'
import type { LeaderNotice } from '../alerts/leaderNotice.ts'
import { boardOf } from './testing/boardOf.ts'
import { fakeHistory } from './testing/fakeHistory.ts'
import { signedInBox } from './testing/signedInBox.ts'

/** All texts in a value, however deep. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(texts)
}

async function maskedBox() {
  const history = fakeHistory()
  const box = await signedInBox({}, { history })
  const { engine, sandbox, pass } = box
  sandbox.control.gift({ username: 'nightowl', amount: 10 })
  const state = await pass(engine, (now) => now.accounts[0]?.looked?.total === 10)
  const rows = state.accounts.flatMap((account) => account.boards.flatMap((board) => board.rows))
  const names = [...new Set(rows.map(({ name }) => name))]
  await engine.handlers.saveSettings({ maskNames: true })
  return { ...box, history, names, rows }
}

test('no name or picture of a gifter is left anywhere in the state', async () => {
  const { engine, names } = await maskedBox()
  const state = engine.state()
  expect(appStateSchema.parse(state)).toEqual(state)
  expect(names.length).toBeGreaterThan(20)
  const all = texts(state)
  for (const name of names) expect(all).not.toContain(name)
  expect(JSON.stringify(state.accounts[0]?.boards)).not.toContain('/avatar/')
  expect(boardOf(state)?.rows[0]).toMatchObject({ name: 'Gifter 1', avatar: null })
  expect(state.accounts[0]?.name).toBe('starlight')
  const [gained] = state.accounts[0]?.looked?.rows ?? []
  expect(gained?.name).toBe(
    boardOf(state)?.rows.find(({ userId }) => userId === gained?.userId)?.name,
  )
})

test('names return when they are no longer hidden', async () => {
  const { engine, rows } = await maskedBox()
  await engine.handlers.saveSettings({ maskNames: false })
  expect(boardOf(engine.state())?.rows[0]).toMatchObject({ name: rows[0]?.name })
})

test('pictures are not served while names are hidden, but for the channel', async () => {
  const { engine, rows, state } = await maskedBox()
  const pictured = rows.find((row) => row.avatar)
  expect(pictured).toBeDefined()
  expect(await engine.avatar(pictured?.userId ?? '')).toBeNull()
  await engine.handlers.saveSettings({ maskNames: false })
  expect(await engine.avatar(pictured?.userId ?? '')).not.toBeNull()
  expect(state.accounts[0]?.avatar).not.toBeNull()
})

test('a notification names nobody, and the history is told who it was', async () => {
  const { engine, sandbox, pass, history, notice, names } = await maskedBox()
  sandbox.control.gift({ username: 'Bo_the_Builder', amount: 30_000 })
  await pass(engine, () => notice.mock.calls.length > 0)
  const [told] = notice.mock.calls[0] as [LeaderNotice]
  expect(texts(told).filter((text) => names.includes(text))).toEqual([])
  expect(told.gifter.name).toMatch(/^Gifter \d+$/)
  expect(told.before?.name).toMatch(/^Gifter \d+$/)
  expect(history.recordAlert).toHaveBeenCalledWith(
    expect.objectContaining({ period: 'week', userId: told.gifter.userId }),
  )
})

test('the history answers without names, former names, notes or a search for them', async () => {
  const { engine, history, rows } = await maskedBox()
  const { userId = '', name = '' } = rows[0] ?? {}
  const gifter = { userId, name, avatar: null, verified: null }
  const story: GifterStory = {
    gifter,
    formerNames: [{ name: 'once_otherwise', until: 1 }],
    firstSeen: 1,
    lastSeen: 2,
    places: [],
    best: null,
    topTenWeeks: { count: 0, streak: 0 },
    gains: [{ gifter, at: 2, since: 1, amount: 5, least: false }],
    alerts: [],
    note: `${name} is nice`,
  }
  history.answers['getGifter'] = story
  history.answers['getGifters'] = { count: 1, rows: [{ gifter }] }
  const list = { search: '', order: 'name', limit: 50, offset: 0 } as const

  const shown = JSON.stringify(await engine.handlers.getGifter({ userId }))
  expect(shown).toContain('Gifter 1')
  for (const secret of [name, 'once_otherwise', '/avatar/']) expect(shown).not.toContain(secret)
  expect(await engine.handlers.getGifters(list)).toMatchObject({
    rows: [{ gifter: { name: 'Gifter 1' } }],
  })
  expect(history.ask).toHaveBeenLastCalledWith(
    'getGifters',
    expect.anything(),
    expect.objectContaining({ order: 'lifetime' }),
  )
  expect(await engine.handlers.getGifters({ ...list, search: name })).toEqual({
    count: 0,
    rows: [],
  })
  vi.mocked(history.ask).mockClear()
  expect(await engine.handlers.saveNote({ userId, text: '' })).toMatchObject({
    problem: { code: 'names-hidden' },
  })
  expect(history.ask).not.toHaveBeenCalled()

  await engine.handlers.saveSettings({ maskNames: false })
  expect(await engine.handlers.getGifter({ userId })).toMatchObject({
    gifter: { name, avatar: rows[0]?.avatar },
    formerNames: story.formerNames,
    note: story.note,
  })
})

test('what changed while nobody looked names nobody', async () => {
  const { engine, history, rows, wait } = await maskedBox()
  const { userId = '', name = '' } = rows[0] ?? {}
  const gifter = { userId, name, avatar: null, verified: null }
  vi.mocked(history.away).mockResolvedValue({
    from: 1,
    to: 2,
    total: 5,
    least: false,
    gains: [{ gifter, at: 2, since: 1, amount: 5, least: false }],
    newFaces: [gifter],
    leaders: [{ period: 'week', before: null, now: gifter }],
    ended: [{ period: 'week', winner: gifter, total: 9 }],
  })
  await wait(31 * 60_000)
  const away = await engine.handlers.getAway(undefined)
  expect(away?.newFaces).toEqual([{ ...gifter, name: 'Gifter 1' }])
  expect(texts(away)).not.toContain(name)
})
