import { describe, expect, it, vi } from 'vitest'
import { fakeClock } from '../testing/fakeClock.ts'
import { onlineHint } from './onlineHint.ts'

function setUp() {
  const clock = fakeClock()
  const network = { online: false }
  const cameOnline = vi.fn()
  const hint = onlineHint({ clock, isOnline: () => network.online, cameOnline })
  return { clock, network, cameOnline, hint }
}

describe('onlineHint', () => {
  it('tells once that the network came back', async () => {
    const { clock, network, cameOnline, hint } = setUp()
    hint.watch(true)
    await clock.advance(60_000)
    expect(cameOnline).not.toHaveBeenCalled()
    network.online = true
    await clock.advance(90_000)
    expect(cameOnline).toHaveBeenCalledTimes(1)
    network.online = false
    await clock.advance(30_000)
    network.online = true
    await clock.advance(30_000)
    expect(cameOnline).toHaveBeenCalledTimes(2)
  })

  it('says nothing of a network that was there all along', async () => {
    const { clock, network, cameOnline, hint } = setUp()
    network.online = true
    hint.watch(true)
    await clock.advance(120_000)
    expect(cameOnline).not.toHaveBeenCalled()
  })

  it('has a timer only while it is needed', () => {
    const { clock, hint } = setUp()
    expect(clock.pending()).toBe(0)
    hint.watch(true)
    hint.watch(true)
    expect(clock.pending()).toBe(1)
    hint.watch(false)
    expect(clock.pending()).toBe(0)
    hint.watch(true)
    hint.dispose()
    expect(clock.pending()).toBe(0)
  })
})
