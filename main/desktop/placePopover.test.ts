import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DisplayArea, placePopover, type Rectangle } from './placePopover.ts'

const size = { width: 380, height: 560 }
const bounds = { x: 0, y: 0, width: 1920, height: 1080 }
const screens = {
  top: { bounds, workArea: { x: 0, y: 30, width: 1920, height: 1050 } },
  bottom: { bounds, workArea: { x: 0, y: 0, width: 1920, height: 1040 } },
  left: { bounds, workArea: { x: 60, y: 0, width: 1860, height: 1080 } },
  right: { bounds, workArea: { x: 0, y: 0, width: 1860, height: 1080 } },
}

describe('placePopover', () => {
  it.each([
    ['top', { x: 1700, y: 3, width: 24, height: 24 }, { x: 1522, y: 38 }],
    ['bottom', { x: 1700, y: 1048, width: 24, height: 24 }, { x: 1522, y: 472 }],
    ['left', { x: 18, y: 1000, width: 24, height: 24 }, { x: 68, y: 512 }],
    ['right', { x: 1878, y: 500, width: 24, height: 24 }, { x: 1472, y: 232 }],
    // Nearer to the other edge, but still on this bar.
    ['top', { x: 1896, y: 3, width: 24, height: 24 }, { x: 1532, y: 38 }],
    ['bottom', { x: 1896, y: 1046, width: 24, height: 24 }, { x: 1532, y: 472 }],
    ['left', { x: 18, y: 1056, width: 24, height: 24 }, { x: 68, y: 512 }],
    ['right', { x: 1876, y: 1056, width: 24, height: 24 }, { x: 1472, y: 512 }],
  ] as const)('lies beside a task bar at the %s', (side, tray, expected) => {
    const place = placePopover({
      tray,
      cursor: null,
      displays: [screens[side]],
      size,
      platform: 'win32',
    })
    expect(place).toEqual({ ...expected, ...size })
  })

  it('goes to the display of the icon, not to that of the pointer', () => {
    const second = {
      bounds: { x: -2560, y: -200, width: 2560, height: 1440 },
      workArea: { x: -2560, y: -200, width: 2560, height: 1400 },
    }
    const place = placePopover({
      tray: { x: -100, y: 1208, width: 24, height: 24 },
      cursor: { x: 500, y: 500 },
      displays: [screens.bottom, second],
      size,
      platform: 'win32',
    })
    expect(place).toEqual({ x: -388, y: 632, ...size })
  })

  it('takes the nearest edge where the task bar hides itself', () => {
    const place = placePopover({
      tray: { x: 1700, y: 1050, width: 24, height: 24 },
      cursor: null,
      displays: [{ bounds, workArea: bounds }],
      size,
      platform: 'win32',
    })
    expect(place.y).toBe(1050 - 560 - 8)
  })

  it('lies beside the pointer when only that is known and it is on the panel', () => {
    const nothing = { x: 0, y: 0, width: 0, height: 0 }
    const request = { tray: nothing, displays: [screens.top], size, platform: 'linux' } as const
    expect(placePopover({ ...request, cursor: { x: 1000, y: 15 } })).toMatchObject({
      x: 811,
      y: 38,
    })
    expect(placePopover({ ...request, cursor: { x: 1000, y: 500 } })).toMatchObject({
      x: 1532,
      y: 38,
    })
  })

  it.each([
    ['linux', 'top', { x: 1532, y: 38 }],
    ['linux', 'bottom', { x: 1532, y: 472 }],
    ['darwin', 'top', { x: 1532, y: 38 }],
    ['win32', 'bottom', { x: 1532, y: 472 }],
    ['win32', 'left', { x: 68, y: 512 }],
    ['win32', 'right', { x: 1472, y: 512 }],
  ] as const)('knows the corner of %s with a bar at the %s', (platform, side, expected) => {
    expect(
      placePopover({ tray: null, cursor: null, displays: [screens[side]], size, platform }),
    ).toEqual({ ...expected, ...size })
  })

  it('lies inside the work area of a display, whatever it is told', () => {
    fc.assert(
      fc.property(
        fc.array(display, { minLength: 1, maxLength: 4 }),
        fc.option(rectangle),
        fc.option(fc.record({ x: coordinate, y: coordinate })),
        fc.record({
          width: fc.integer({ min: 1, max: 800 }),
          height: fc.integer({ min: 1, max: 1200 }),
        }),
        fc.constantFrom('linux', 'darwin', 'win32'),
        (displays, tray, cursor, size, platform) => {
          const place = placePopover({ tray, cursor, displays, size, platform })
          expect(Object.values(place).every(Number.isInteger)).toBe(true)
          expect(place.width).toBeLessThanOrEqual(size.width)
          expect(place.height).toBeLessThanOrEqual(size.height)
          expect(displays.some(({ workArea }) => isInside(place, workArea))).toBe(true)
        },
      ),
      { seed: 380_560, numRuns: 2000 },
    )
  })

  it('lies on the display that holds the icon', () => {
    fc.assert(
      fc.property(display, fc.double({ min: 0, max: 1, noNaN: true }), (first, part) => {
        const second = {
          bounds: { ...first.bounds, x: first.bounds.x + first.bounds.width },
          workArea: { ...first.workArea, x: first.workArea.x + first.bounds.width },
        }
        const tray = {
          x: second.bounds.x + part * (second.bounds.width - 2),
          y: second.bounds.y,
          width: 2,
          height: 2,
        }
        const place = placePopover({
          tray,
          cursor: { x: first.bounds.x, y: first.bounds.y },
          displays: [first, second],
          size,
          platform: 'win32',
        })
        return isInside(place, second.workArea)
      }),
      { seed: 2, numRuns: 500 },
    )
  })
})

const coordinate = fc.integer({ min: -6000, max: 6000 })
const rectangle = fc.record({
  x: coordinate,
  y: coordinate,
  width: fc.integer({ min: 0, max: 100 }),
  height: fc.integer({ min: 0, max: 100 }),
})
const inset = fc.double({ min: 0, max: 120, noNaN: true })
const display: fc.Arbitrary<DisplayArea> = fc
  .record({
    x: coordinate,
    y: coordinate,
    width: fc.integer({ min: 300, max: 5000 }),
    height: fc.integer({ min: 300, max: 5000 }),
    insets: fc.tuple(inset, inset, inset, inset),
  })
  .map(({ insets: [top, right, bottom, left], ...bounds }) => ({
    bounds,
    workArea: {
      x: bounds.x + left,
      y: bounds.y + top,
      width: bounds.width - left - right,
      height: bounds.height - top - bottom,
    },
  }))

function isInside(inner: Rectangle, outer: Rectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}
