import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backoffDelay } from './backoffDelay.ts'
import { createPeriodRota } from './createPeriodRota.ts'
import { createRetry } from './createRetry.ts'
import { nextWait } from './nextWait.ts'
import { stretchInterval } from './stretchInterval.ts'

const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

it('backs off twice as long each time, ten minutes at most', () => {
  const full = [1, 2, 3, 4, 5, 6, 1000].map((failures) => backoffDelay(failures, () => 0))
  expect(full).toEqual([30_000, 60_000, 120_000, 240_000, 480_000, 600_000, 600_000])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), unit, (failures, random) => {
      const delay = backoffDelay(failures, () => random)
      expect(delay).toBeGreaterThanOrEqual(20_000)
      expect(delay).toBeLessThanOrEqual(600_000)
    }),
  )
})

it('waits the interval, give or take a tenth, and never under ten seconds', () => {
  expect(nextWait('chosen', 60_000, false, () => 0.5)).toEqual({ ms: 60_000, role: 'chosen' })
  expect(nextWait('chosen', 60_000, false, () => 0).ms).toBe(54_000)
  expect(nextWait('chosen', 60_000, false, () => 0.999).ms).toBeCloseTo(66_000, -2)
  expect(nextWait('chosen', 0, false, () => 0).ms).toBe(10_000)
})

it('puts one of the other periods between two readings of the chosen one', () => {
  expect(nextWait('chosen', 30_000, true, () => 0.5)).toEqual({ ms: 30_000, role: 'side' })
  expect(nextWait('side', 120_000, true, () => 0.5)).toEqual({ ms: 60_000, role: 'chosen' })
})

it('takes turns among the other periods, without one that Kick refused', () => {
  const rota = createPeriodRota()
  const turns = () => Array.from({ length: 4 }, () => rota.next('week'))
  expect(turns()).toEqual(['month', 'lifetime', 'day', 'month'])
  rota.refuse('day')
  expect(turns()).toEqual(['lifetime', 'month', 'lifetime', 'month'])
  expect(rota.has('week')).toBe(true)
  for (const period of ['month', 'lifetime'] as const) rota.refuse(period)
  expect(rota.has('week')).toBe(false)
  expect(rota.next('week')).toBeNull()
})

describe('the word of the system that the network is back', () => {
  it('is a reason to try now only after Kick was out of reach', () => {
    const retry = createRetry(() => 0)
    expect(retry.networkChanged(true)).toBe(false)
    retry.failed('server-trouble')
    expect(retry.networkChanged(true)).toBe(false)
    retry.failed('offline')
    expect(retry.networkChanged(false)).toBe(false)
    expect(retry.networkChanged(true)).toBe(true)
    retry.succeeded()
    expect(retry.networkChanged(true)).toBe(false)
  })

  it('shortens the wait when it came during the try that failed', () => {
    const retry = createRetry(() => 0)
    retry.began()
    retry.failed('offline')
    retry.began()
    retry.networkChanged(true)
    expect(retry.failed('offline')).toBe(10_000)
    retry.began()
    expect(retry.failed('offline')).toBe(120_000)
  })
})

it('stretches the interval so that all accounts together keep the budget', () => {
  expect(stretchInterval(60_000, 1)).toBe(60_000)
  expect(stretchInterval(60_000, 8)).toBe(60_000)
  expect(stretchInterval(60_000, 50)).toBe(375_000)
  expect(stretchInterval(30_000, 8)).toBe(60_000)
})
