import { expect, test, vi } from 'vitest'
import type { AppState } from '../contract/state.ts'
import type { Engine } from './engine/Engine.ts'
import { silentLog } from './log.ts'
import { createWorlds } from './worlds.ts'

/** An engine of which only what `createWorlds` uses is there. */
function engineOf(world: AppState['world']) {
  const listeners = new Set<(state: AppState) => void>()
  const noticeListeners = new Set<(notice: never) => void>()
  const state = { world } as AppState
  const engine = {
    state: () => state,
    subscribe: (listen: (state: AppState) => void) => {
      listeners.add(listen)
      return () => void listeners.delete(listen)
    },
    onNotice: (listen: (notice: never) => void) => {
      noticeListeners.add(listen)
      return () => void noticeListeners.delete(listen)
    },
    dispose: vi.fn(async () => {}),
  }
  return {
    engine: engine as unknown as Engine,
    dispose: engine.dispose,
    tell: () => listeners.forEach((listen) => listen(state)),
    notice: () => noticeListeners.forEach((listen) => listen({ world } as never)),
  }
}

function setUp() {
  const real = engineOf('kick')
  const trial = engineOf('trial')
  const end = vi.fn(async () => {})
  const startTrial = vi.fn(async () => ({ engine: trial.engine, end }))
  const worlds = createWorlds({ real: real.engine, startTrial, log: silentLog })
  const seen: string[] = []
  worlds.subscribe((state) => seen.push(state.world))
  return { real, trial, end, startTrial, worlds, seen }
}

test('what is shown follows the sandbox while it is tried, and comes back', async () => {
  const { real, trial, end, worlds, seen } = setUp()
  real.tell()
  expect(await worlds.trySandbox()).toEqual({ ok: true })
  real.tell()
  trial.tell()
  expect(await worlds.leaveSandbox()).toEqual({ ok: true })
  trial.tell()
  real.tell()
  expect(seen).toEqual(['kick', 'trial', 'trial', 'kick', 'kick'])
  expect(end).toHaveBeenCalledTimes(1)
  expect(real.dispose).not.toHaveBeenCalled()
})

test('notices of the world that is not on show stay unsaid', async () => {
  const { real, trial, worlds } = setUp()
  const notices = vi.fn()
  worlds.onNotice(notices)
  await worlds.trySandbox()
  real.notice()
  expect(notices).not.toHaveBeenCalled()
  trial.notice()
  expect(notices).toHaveBeenCalledTimes(1)
})

test('two wishes at once start one sandbox', async () => {
  const { startTrial, worlds } = setUp()
  await Promise.all([worlds.trySandbox(), worlds.trySandbox()])
  await worlds.trySandbox()
  expect(startTrial).toHaveBeenCalledTimes(1)
})

test('a sandbox that does not start is a problem with a name, and can be tried again', async () => {
  const { startTrial, worlds } = setUp()
  startTrial.mockRejectedValueOnce(new Error('no'))
  expect(await worlds.trySandbox()).toEqual({
    ok: false,
    problem: { code: 'sandbox-failed', values: {} },
  })
  expect(worlds.current().state().world).toBe('kick')
  expect(await worlds.trySandbox()).toEqual({ ok: true })
})

test('at the end both worlds end, the sandbox first', async () => {
  const { real, end, worlds } = setUp()
  await worlds.trySandbox()
  await worlds.dispose()
  expect(end).toHaveBeenCalledTimes(1)
  expect(real.dispose).toHaveBeenCalledTimes(1)
})
