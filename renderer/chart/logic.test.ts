import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountRange } from './amountRange.ts'
import { chartDates } from './chartDates.ts'
import { lineCorners } from './linePaths.ts'
import { markedBars } from './markedBars.ts'
import { nextPoint } from './nextPoint.ts'
import { pickOnLine } from './pickOnLine.ts'
import { placeLabels } from './placeLabels.ts'
import { rankTicks } from './rankTicks.ts'
import { readoutText } from './readoutText.ts'
import { indexAt, splitAtGaps } from './splitAtGaps.ts'

describe('splitAtGaps', () => {
  it('leaves lines without gaps as they are', () => {
    const values = [
      [5, 6, 9],
      [1, null, 2],
    ]
    expect(splitAtGaps([10, 20, 30], values, [], null)).toEqual({ times: [10, 20, 30], values })
  })

  it('holds a stepped line up to a gap and to the end, and shows nothing in between', () => {
    const split = splitAtGaps([0, 100], [[5, 7]], [{ from: 40, to: 60 }], { until: 200 })
    expect(split.times).toEqual([0, 40, 41, 60, 100, 200])
    expect(split.values).toEqual([[5, 5, null, 5, 7, 7]])
  })

  it('begins after a gap with what was read there', () => {
    const split = splitAtGaps([0, 60], [[5, 7]], [{ from: 40, to: 60 }], { until: 60 })
    expect(split.times).toEqual([0, 40, 41, 60])
    expect(split.values).toEqual([[5, 5, null, 7]])
  })

  it('ends a straight line before a gap and never joins over it', () => {
    const split = splitAtGaps([0, 30, 80], [[1, 2, 3]], [{ from: 40, to: 60 }], null)
    expect(split.times).toEqual([0, 30, 41, 80])
    expect(split.values).toEqual([[1, 2, null, 3]])
  })

  it('has nothing to draw of nothing', () => {
    expect(splitAtGaps([], [[]], [{ from: 1, to: 5 }], { until: 9 })).toEqual({
      times: [],
      values: [[]],
    })
  })

  it('keeps a gap that runs to the end empty', () => {
    const split = splitAtGaps([0, 10], [[1, 2]], [{ from: 20, to: 100 }], { until: 90 })
    expect(split.values).toEqual([[1, 2, 2, null, null]])
    expect(split.times.at(-1)).toBe(90)
  })

  it('draws a value only where it held, whatever the gaps', () => {
    const moments = fc.uniqueArray(fc.nat(1_000), { minLength: 1, maxLength: 30 })
    const spans = fc.array(
      fc.tuple(fc.nat(1_000), fc.nat(50)).map(([from, length]) => ({ from, to: from + length })),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(moments, spans, fc.boolean(), (unsorted, gaps, stepped) => {
        const times = unsorted.toSorted((a, b) => a - b)
        const split = splitAtGaps(times, [times], gaps, stepped ? { until: 1_100 } : null)
        expect(split.times).toEqual([...new Set(split.times)].toSorted((a, b) => a - b))
        for (const [place, value] of (split.values[0] ?? []).entries()) {
          const at = split.times[place] ?? 0
          const inside = gaps.some(({ from, to }) => at > from && at < to)
          if (inside) expect(value).toBeNull()
          else if (stepped) expect(value).toBe(times[indexAt(times, at)])
          else if (times.includes(at)) expect(value).toBe(at)
        }
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})

describe('nextPoint', () => {
  it.each([
    [10, 4, 'ArrowRight', false, 5],
    [10, 4, 'ArrowLeft', false, 3],
    [10, 9, 'ArrowRight', false, 9],
    [10, 0, 'ArrowLeft', false, 0],
    [10, 4, 'Home', false, 0],
    [10, 4, 'End', false, 9],
    [10, 9, 'ArrowLeft', true, 4],
    [400, 100, 'ArrowRight', true, 140],
    [400, 390, 'ArrowRight', true, 399],
    [10, null, 'ArrowRight', false, 9],
    [10, null, 'ArrowLeft', true, 9],
    [10, 4, 'ArrowUp', false, null],
    [0, null, 'Home', false, null],
  ])('of %i points, at %s, %s (large: %s) leads to %s', (count, current, key, large, next) =>
    expect(nextPoint(count, current, key, large)).toBe(next),
  )
})

describe('pickOnLine', () => {
  const times = [0, 100, 200]
  const gaps = [{ from: 120, to: 180 }]
  it.each([
    [50, true, { at: 50, index: 0 }],
    [119, true, { at: 119, index: 1 }],
    [150, true, { at: 150, index: null }],
    [-5, true, { at: -5, index: null }],
    [900, true, { at: 900, index: 2 }],
    [60, false, { at: 100, index: 1 }],
    [40, false, { at: 0, index: 0 }],
    [150, false, { at: 150, index: null }],
    [900, false, { at: 200, index: 2 }],
    [-5, false, { at: 0, index: 0 }],
  ])('at %i (stepped: %s) is %j', (at, stepped, pick) =>
    expect(pickOnLine(times, gaps, at, stepped)).toEqual(pick),
  )
})

describe('rankTicks', () => {
  it.each([
    [3, [1, 2, 3]],
    [8, [1, 2, 4, 6, 8]],
    [23, [1, 5, 10, 15, 20]],
    [100, [1, 20, 40, 60, 80, 100]],
  ])('down to %i are %j', (lowest, ticks) => expect(rankTicks(lowest)).toEqual(ticks))
})

describe('amountRange', () => {
  it.each([
    [0, 0, 0, 1],
    [0, 100, 0, 108],
    [50, 100, 0, 108],
    [5_000, 5_000, 0, 5_400],
    [-50, 100, -62, 112],
  ])('of %i to %i is %i to %i', (lowest, highest, from, to) =>
    expect(amountRange(lowest, highest)).toEqual([from, to]),
  )

  it('comes closer where all values are far above 0', () => {
    const [from, to] = amountRange(80_000, 84_000)
    expect(from).toBeGreaterThan(70_000)
    expect(from).toBeLessThan(80_000)
    expect(to).toBeGreaterThan(84_000)
  })
})

describe('placeLabels', () => {
  it('leaves labels that do not touch where they are', () =>
    expect(placeLabels([90, 10, 50], 15, 200)).toEqual([90, 10, 50]))

  it('moves those apart that would lie over each other, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 12 }), (wanted) => {
        const tops = placeLabels(wanted, 15, 200)
        const order = wanted.map((_, index) => index)
        order.sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
        for (const [place, index] of order.entries()) {
          expect(tops[index]).toBeGreaterThanOrEqual(-1e-9)
          expect(tops[index]).toBeLessThanOrEqual(200 + 1e-9)
          const before = order[place - 1]
          if (before !== undefined)
            expect((tops[index] ?? 0) - (tops[before] ?? 0)).toBeGreaterThanOrEqual(15 - 1e-9)
        }
      }),
      { seed: 3 },
    )
  })
})

it('a readout is one sentence when it is read aloud', () => {
  expect(
    readoutText({
      title: 'Mon, Oct 12, 14:40',
      lines: [
        { name: 'mia', value: '12,650' },
        { name: '', value: '7' },
      ],
      note: 'at least',
    }),
  ).toBe('Mon, Oct 12, 14:40, mia 12,650, 7, at least')
})

describe('lineCorners', () => {
  it('joins points by straight lines, broken where there is no value', () =>
    expect(
      lineCorners(
        [
          { x: 0, y: 5 },
          { x: 1, y: 6 },
          { x: 2, y: null },
          { x: 3, y: 7 },
        ],
        false,
      ),
    ).toEqual([
      [
        [0, 5],
        [1, 6],
      ],
      [[3, 7]],
    ]))

  it('holds a stepped value until the next one, also until there is none', () =>
    expect(
      lineCorners(
        [
          { x: 0, y: 5 },
          { x: 1, y: 6 },
          { x: 2, y: null },
          { x: 3, y: 7 },
          { x: 4, y: 7 },
        ],
        true,
      ),
    ).toEqual([
      [
        [0, 5],
        [1, 5],
        [1, 6],
        [2, 6],
      ],
      [
        [3, 7],
        [4, 7],
      ],
    ]))
})

describe('the marks on the axis of times', () => {
  it('tell seconds apart where they lie closer than a minute', () => {
    const at = Date.UTC(2026, 9, 12, 13, 8, 5)
    expect(chartDates.tick(at, 5_000)).not.toBe(chartDates.tick(at + 5_000, 5_000))
    expect(chartDates.tick(at, 60_000)).toBe(chartDates.tick(at + 5_000, 60_000))
  })

  it('name whole bars only, with at least so much between them', () => {
    const bars = [0, 7, 14, 21, 28].map((from) => ({ from, to: from + 7, value: 1, detail: '' }))
    const named = (apart: number) => markedBars(bars, apart).map(({ from }) => from)
    expect(named(4)).toEqual([0, 7, 14, 21, 28])
    expect(named(10)).toEqual([0, 14, 28])
    expect(markedBars([], 4)).toEqual([])
  })
})
