import { expect, test, vi } from 'vitest'
import type { Outcome } from '../../contract/problem.ts'
import type { AppState } from '../../contract/state.ts'
import type { Engine } from '../engine/Engine.ts'
import { createMenuRunner } from './createMenuRunner.ts'
import { createWords } from './createWords.ts'
import type { MenuCommand } from './menuEntry.ts'
import { sampleRow, sampleState } from './testing/appState.ts'

const done: Outcome = { ok: true }

function setUp(state: AppState = sampleState()) {
  const handlers = {
    signIn: vi.fn(async (): Promise<Outcome> => done),
    cancelSignIn: vi.fn(async () => done),
    refreshNow: vi.fn(async () => done),
    signOut: vi.fn(async () => done),
    snooze: vi.fn(async () => done),
  }
  const needs = {
    showBoard: vi.fn(),
    openPage: vi.fn(),
    leaveSandbox: vi.fn(async () => done),
    openExternal: vi.fn(async () => {}),
    copy: vi.fn(),
    quit: vi.fn(),
  }
  const engine = { handlers, state: () => state } as unknown as Engine
  const run = createMenuRunner({ ...needs, engine: () => engine, words: createWords(['en']) })
  return { handlers, needs, run }
}

test.each([
  [{ do: 'cancelSignIn' }, 'cancelSignIn'],
  [{ do: 'refreshNow' }, 'refreshNow'],
  [{ do: 'signOut' }, 'signOut'],
  [{ do: 'snooze', for: 'hour' }, 'snooze'],
] as [MenuCommand, 'cancelSignIn' | 'refreshNow' | 'signOut' | 'snooze'][])(
  '%j asks the engine',
  (command, handler) => {
    const { handlers, run } = setUp()
    run(command)
    expect(handlers[handler]).toHaveBeenCalledTimes(1)
  },
)

test('a sign-in shows its steps in the popover', async () => {
  const { needs, run } = setUp()
  run({ do: 'signIn' })
  await vi.waitFor(() => expect(needs.showBoard).toHaveBeenCalledTimes(1))
  expect(needs.openPage).not.toHaveBeenCalled()
})

test('a sign-in without a Kick app opens the page that asks for it', async () => {
  const { handlers, needs, run } = setUp()
  handlers.signIn.mockResolvedValue({
    ok: false,
    problem: { code: 'credentials-missing', values: {} },
  })
  run({ do: 'signIn' })
  await vi.waitFor(() => expect(needs.openPage).toHaveBeenCalledWith({ page: 'welcome' }))
  expect(needs.showBoard).not.toHaveBeenCalled()
})

test('a row opens its gifter, and its lines are copied as plain text', () => {
  const { needs, run } = setUp()
  const { userId, name } = sampleRow(2)
  run({ do: 'openPage', page: 'gifters', userId })
  expect(needs.openPage).toHaveBeenCalledWith({ page: 'gifters', userId })
  run({ do: 'copyName', userId })
  expect(needs.copy).toHaveBeenLastCalledWith(name)
  run({ do: 'copyLine', userId })
  expect(needs.copy).toHaveBeenLastCalledWith(`2. ${name} - 50,000`)
})

test('a gifter who is no longer on the board is neither copied nor opened', () => {
  const { needs, run } = setUp()
  for (const what of ['copyName', 'copyLine', 'openOnKick'] as const) run({ do: what, userId: '9' })
  expect(needs.copy).not.toHaveBeenCalled()
  expect(needs.openExternal).not.toHaveBeenCalled()
})

test('a gifter is opened on Kick by name', () => {
  const { needs, run } = setUp()
  run({ do: 'openOnKick', userId: sampleRow(1).userId })
  expect(needs.openExternal).toHaveBeenCalledWith('https://kick.com/gifter-1')
})

test('the window opens where the user is: where it was left, or at the welcome page', () => {
  const signedIn = setUp()
  signedIn.run({ do: 'openWindow' })
  expect(signedIn.needs.openPage).toHaveBeenCalledWith(null)
  const stranger = setUp(sampleState({ accounts: [], chosenAccount: null }))
  stranger.run({ do: 'openWindow' })
  expect(stranger.needs.openPage).toHaveBeenCalledWith({ page: 'welcome' })
})

test('the sandbox is left and the app quits', () => {
  const { needs, run } = setUp()
  run({ do: 'leaveSandbox' })
  run({ do: 'quit' })
  expect(needs.leaveSandbox).toHaveBeenCalledTimes(1)
  expect(needs.quit).toHaveBeenCalledTimes(1)
})
