import { describe, expect, it, vi } from 'vitest'
import { silentLog } from '../log.ts'
import type { Bus } from './bus/connectBus.ts'
import type { BusMessage } from './bus/decodeMessage.ts'
import { followTrayHost } from './followTrayHost.ts'

function setUp(present: boolean) {
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
  const absentAtStart = vi.fn()
  const needs = { connect: async () => bus, appeared, absentAtStart, log: silentLog }
  const change = async (next: boolean) => {
    host = next
    for (const listen of listeners)
      listen({
        member: 'NameOwnerChanged',
        body: ['org.kde.StatusNotifierWatcher'],
      } as unknown as BusMessage)
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  return { needs, bus, appeared, absentAtStart, change }
}

describe('followTrayHost', () => {
  it('does nothing while the host is there', async () => {
    const { needs, bus, appeared, absentAtStart } = setUp(true)
    const stop = await followTrayHost(needs)
    expect(appeared).not.toHaveBeenCalled()
    expect(absentAtStart).not.toHaveBeenCalled()
    stop()
    expect(bus.close).toHaveBeenCalled()
  })

  it('creates the tray again when the host comes back, each time', async () => {
    const { needs, appeared, absentAtStart, change } = setUp(true)
    await followTrayHost(needs)
    for (const present of [false, true, true, false, true]) await change(present)
    expect(appeared).toHaveBeenCalledTimes(2)
    expect(absentAtStart).not.toHaveBeenCalled()
  })

  it('tells once that there is none at start, and takes one that comes later', async () => {
    const { needs, appeared, absentAtStart, change } = setUp(false)
    await followTrayHost(needs)
    expect(absentAtStart).toHaveBeenCalledTimes(1)
    await change(true)
    expect(appeared).toHaveBeenCalledTimes(1)
    await change(false)
    expect(absentAtStart).toHaveBeenCalledTimes(1)
  })

  it('counts a missing bus as no tray', async () => {
    const { needs, absentAtStart } = setUp(true)
    await followTrayHost({ ...needs, connect: () => Promise.reject(new Error('none')) })
    expect(absentAtStart).toHaveBeenCalledTimes(1)
  })
})
