import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitWindow } from './fitWindow.ts'

const display = {
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 30, width: 1920, height: 1050 },
}
const second = {
  bounds: { x: 1920, y: 0, width: 1280, height: 720 },
  workArea: { x: 1920, y: 0, width: 1280, height: 720 },
}
const usual = { width: 960, height: 680 }
const least = { width: 480, height: 400 }
const fit = (remembered: Parameters<typeof fitWindow>[0], displays = [display]) =>
  fitWindow(remembered, displays, usual, least)

describe('fitWindow', () => {
  it('is centered the first time', () => {
    expect(fit(null)).toEqual({ x: 480, y: 215, ...usual })
  })

  it('opens where it was, also on a second display', () => {
    const there = { x: 2000, y: 10, width: 700, height: 500 }
    expect(fit(there, [display, second])).toEqual(there)
  })

  it('[fire] machine: the display of the window is unplugged while it is closed -> opens on one that is there', () => {
    expect(fit({ x: 2000, y: 10, width: 700, height: 500 })).toEqual({
      x: 610,
      y: 305,
      width: 700,
      height: 500,
    })
  })

  it('comes back when its title bar cannot be reached', () => {
    expect(fit({ x: 10, y: -300, width: 700, height: 500 }).y).toBe(305)
    expect(fit({ x: -690, y: 40, width: 700, height: 500 }).x).toBe(610)
    expect(fit({ x: 10, y: 1070, width: 700, height: 500 }).y).toBe(305)
  })

  it('is never larger than its display and can always be reached', () => {
    const number = fc.integer({ min: -20_000, max: 20_000 })
    fc.assert(
      fc.property(
        fc.option(fc.record({ x: number, y: number, width: number, height: number })),
        (remembered) => {
          const place = fit(remembered, [display, second])
          const home = [display, second].find(
            ({ workArea: area }) =>
              place.y >= area.y &&
              place.x + place.width >= area.x + 80 &&
              place.x <= area.x + area.width - 80 &&
              place.y <= area.y + area.height - 80,
          )
          expect(home).toBeDefined()
          expect(place.width).toBeLessThanOrEqual(1920)
          expect(place.height).toBeLessThanOrEqual(1050)
        },
      ),
      { seed: 5, numRuns: 500 },
    )
  })
})
