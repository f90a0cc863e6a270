import { describe, expect, it, vi } from 'vitest'
import { silentLog } from '../log.ts'
import { fakeClock } from '../testing/fakeClock.ts'
import type { Bus } from './bus/connectBus.ts'
import type { BusMessage } from './bus/decodeMessage.ts'
import { followTrayHost } from './followTrayHost.ts'

function setUp(present: boolean, patienceAtStart = 0) {
  const clock = fakeClock()
  let host = present
  const listeners = new Set<(signal: BusMessage) => void>()
  const bus: Bus = {
    call: async ({ member }) => (member === 'NameHasOwner' || member === 'Get' ? [host] : []),
    onSignal(listen) {
      listeners.add(listen)
      return () => void listeners.delete(listen)
    },
    onClose: () => () => {},
    close: vi.fn(),
  }
  const appeared = vi.fn()
  const absent = vi.fn()
  const needs = {
    connect: async () => bus,
    clock,
    patienceAtStart,
    appeared,
    absent,
    log: silentLog,
  }
  const change = async (next: boolean) => {
    host = next
    for (const listen of listeners)
      listen({
        member: 'NameOwnerChanged',
        body: ['org.kde.StatusNotifierWatcher'],
      } as unknown as BusMessage)
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  return { needs, bus, clock, appeared, absent, change }
}

describe('followTrayHost', () => {
  it('does nothing while the host is there', async () => {
    const { needs, bus, clock, appeared, absent } = setUp(true)
    const stop = await followTrayHost(needs)
    expect(appeared).not.toHaveBeenCalled()
    expect(absent).not.toHaveBeenCalled()
    stop()
    expect(bus.close).toHaveBeenCalled()
    expect(clock.pending()).toBe(0)
  })

  it('creates the tray again when the host comes back, each time', async () => {
    const { needs, clock, appeared, absent, change } = setUp(true)
    await followTrayHost(needs)
    for (const present of [false, true, true, false, true]) await change(present)
    expect(appeared).toHaveBeenCalledTimes(2)
    await clock.advance(60_000)
    expect(absent).not.toHaveBeenCalled()
  })

  it('[fire] machine: the panel is away for longer than a restart -> a window takes its place after 5 s', async () => {
    const { needs, clock, appeared, absent, change } = setUp(true)
    await followTrayHost(needs)
    await change(false)
    await clock.advance(4_999)
    expect(absent).not.toHaveBeenCalled()
    await clock.advance(1)
    expect(absent).toHaveBeenCalledTimes(1)
    await change(true)
    expect(appeared).toHaveBeenCalledTimes(1)
  })

  it('tells once that there is none at start, and takes one that comes later', async () => {
    const { needs, appeared, absent, change } = setUp(false)
    await followTrayHost(needs)
    expect(absent).toHaveBeenCalledTimes(1)
    await change(true)
    expect(appeared).toHaveBeenCalledTimes(1)
  })

  it('[fire] machine: started hidden at login, the panel comes a moment later -> no window appears', async () => {
    const { needs, clock, appeared, absent, change } = setUp(false, 5_000)
    await followTrayHost(needs)
    await clock.advance(4_000)
    await change(true)
    await clock.advance(60_000)
    expect(absent).not.toHaveBeenCalled()
    expect(appeared).toHaveBeenCalledTimes(1)
  })

  it('[fire] machine: no session bus at all -> counts as no tray', async () => {
    const { needs, absent } = setUp(true)
    await followTrayHost({ ...needs, connect: () => Promise.reject(new Error('none')) })
    expect(absent).toHaveBeenCalledTimes(1)
  })
})
