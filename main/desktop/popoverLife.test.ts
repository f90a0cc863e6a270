import { describe, expect, it, vi } from 'vitest'
import { fakeClock } from '../testing/fakeClock.ts'
import { popoverLife } from './popoverLife.ts'
import type { PopoverEvents } from './PopoverSurface.ts'

function setUp({ platform = 'linux' as NodeJS.Platform, ordinary = false, stays = false } = {}) {
  const clock = fakeClock()
  const onSeen = vi.fn()
  const surfaces: {
    events: PopoverEvents
    focused: boolean
    shown: boolean
    destroyed: boolean
    gifters: string[]
  }[] = []
  const life = popoverLife({
    clock,
    platform,
    ordinary: () => ordinary,
    stays: () => stays,
    onSeen,
    open(events) {
      const record = {
        events,
        focused: false,
        shown: false,
        destroyed: false,
        gifters: [] as string[],
      }
      surfaces.push(record)
      return {
        show: (quietly) => {
          record.shown = true
          record.focused = !quietly
        },
        hide: () => void (record.shown = record.focused = false),
        destroy: () => void (record.destroyed = true),
        isFocused: () => record.focused,
        focusGifter: (userId) => void record.gifters.push(userId),
      }
    },
  })
  const last = () => {
    const surface = surfaces.at(-1)
    if (!surface) throw new Error('No popover was opened.')
    return surface
  }
  const open = () => {
    life.show()
    last().events.painted()
  }
  const blur = () => {
    last().focused = false
    last().events.blurred()
  }
  return { clock, life, onSeen, surfaces, last, open, blur }
}

describe('popoverLife', () => {
  it('shows when the first pixels are there', () => {
    const { life, last } = setUp()
    life.show()
    expect(last().shown).toBe(false)
    last().events.painted()
    expect(last().shown).toBe(true)
    expect(life.isVisible()).toBe(true)
  })

  it('does not show what was hidden before its first pixels', () => {
    const { life, last, onSeen } = setUp()
    life.show()
    life.toggle()
    last().events.painted()
    expect(last().shown).toBe(false)
    expect(onSeen).not.toHaveBeenCalled()
  })

  it('hides 100 ms after it lost the focus, and tells that it was seen', async () => {
    const { clock, life, last, open, blur, onSeen } = setUp()
    open()
    blur()
    await clock.advance(99)
    expect(life.isVisible()).toBe(true)
    await clock.advance(1)
    expect(last().shown).toBe(false)
    expect(onSeen).toHaveBeenCalledTimes(1)
  })

  it('stays when the focus comes back', async () => {
    const { clock, life, last, open, blur } = setUp()
    open()
    blur()
    last().focused = true
    await clock.advance(1000)
    expect(life.isVisible()).toBe(true)
  })

  it('stays through the blur that Windows sends while it opens, unless the focus stays away', async () => {
    const { clock, life, last, open, blur } = setUp({ platform: 'win32' })
    open()
    blur()
    await clock.advance(200)
    expect(life.isVisible()).toBe(true)
    last().focused = true
    await clock.advance(1000)
    expect(life.isVisible()).toBe(true)
    blur()
    await clock.advance(100)
    expect(life.isVisible()).toBe(false)
    open()
    blur()
    await clock.advance(400)
    expect(life.isVisible()).toBe(false)
  })

  it.each([0, 50, 100, 300])(
    'is closed by a click on the tray, %i ms after the click took the focus',
    async (delay) => {
      const { clock, life, open, blur } = setUp()
      open()
      await clock.advance(5000)
      blur()
      await clock.advance(delay)
      life.toggle()
      await clock.advance(1000)
      expect(life.isVisible()).toBe(false)
      life.toggle()
      expect(life.isVisible()).toBe(true)
    },
  )

  it('[fire] machine: the clock is set back after the popover was hidden -> a click opens it all the same', async () => {
    const { clock, life, open, blur } = setUp()
    open()
    blur()
    await clock.advance(100)
    clock.setWallClock(clock.now() - 86_400_000)
    life.toggle()
    expect(life.isVisible()).toBe(true)
  })

  it('survives Esc and a blur together', async () => {
    const { clock, life, open, blur, onSeen } = setUp()
    open()
    blur()
    life.hide()
    blur()
    await clock.advance(1000)
    expect(onSeen).toHaveBeenCalledTimes(1)
    expect(life.isVisible()).toBe(false)
  })

  it('stays open while a menu of its own has the focus', async () => {
    const { clock, life, last, open, blur } = setUp()
    open()
    const release = life.hold()
    blur()
    await clock.advance(60_000)
    expect(life.isVisible()).toBe(true)
    last().focused = true
    release()
    await clock.advance(1000)
    expect(life.isVisible()).toBe(true)
    const again = life.hold()
    blur()
    again()
    again()
    await clock.advance(100)
    expect(life.isVisible()).toBe(false)
  })

  it('is given up 60 s after it was hidden, and built anew', async () => {
    const { clock, life, surfaces, open } = setUp()
    open()
    life.hide()
    await clock.advance(59_999)
    expect(surfaces[0]?.destroyed).toBe(false)
    life.show()
    expect(life.isVisible()).toBe(true)
    await clock.advance(120_000)
    expect(surfaces[0]?.destroyed).toBe(false)
    life.hide()
    await clock.advance(60_000)
    expect(surfaces[0]?.destroyed).toBe(true)
    open()
    expect(surfaces).toHaveLength(2)
    expect(life.isVisible()).toBe(true)
    expect(clock.pending()).toBe(0)
  })

  it('sends the gifter when the page listens, once', () => {
    const { life, last } = setUp()
    life.showGifter('12')
    last().events.painted()
    expect(last().gifters).toEqual([])
    life.pageReady()
    expect(last().gifters).toEqual(['12'])
    life.pageReady()
    life.showGifter('13')
    expect(last().gifters).toEqual(['12', '13'])
  })

  it('waits for the new page after the old window is gone', () => {
    const { life, surfaces, open, last, onSeen } = setUp()
    open()
    life.pageReady()
    surfaces[0]?.events.gone()
    expect(onSeen).toHaveBeenCalledTimes(1)
    life.showGifter('12')
    expect(last().gifters).toEqual([])
    surfaces[0]?.events.gone()
    surfaces[0]?.events.painted()
    expect(life.isVisible()).toBe(false)
    last().events.painted()
    life.pageReady()
    expect(last().gifters).toEqual(['12'])
  })

  it('stays as an ordinary window without the focus', async () => {
    const { clock, life, open, blur } = setUp({ ordinary: true })
    open()
    blur()
    await clock.advance(10_000)
    expect(life.isVisible()).toBe(true)
  })

  it('without a tray is never given up, and comes back out of the task bar', async () => {
    const { clock, life, open, surfaces } = setUp({ ordinary: true, stays: true })
    open()
    surfaces[0]?.events.dismissed()
    expect(life.isVisible()).toBe(false)
    await clock.advance(600_000)
    expect(surfaces[0]?.destroyed).toBe(false)
    surfaces[0]?.events.restored()
    expect(life.isVisible()).toBe(true)
  })

  it('is made anew where it was in sight, without taking the focus', () => {
    const { life, last, open, surfaces } = setUp()
    open()
    last().focused = false
    life.renew()
    expect(surfaces).toHaveLength(2)
    expect(surfaces[0]?.destroyed).toBe(true)
    last().events.painted()
    expect(last()).toMatchObject({ shown: true, focused: false })
    life.hide()
    life.renew()
    expect(surfaces).toHaveLength(2)
    expect(last().destroyed).toBe(true)
  })

  it('leaves no timer behind', async () => {
    const { clock, life, open, blur, surfaces } = setUp()
    open()
    blur()
    life.dispose()
    expect(clock.pending()).toBe(0)
    expect(surfaces[0]?.destroyed).toBe(true)
    life.dispose()
  })
})
