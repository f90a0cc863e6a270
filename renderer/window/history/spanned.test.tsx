// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { sampleFacts, sampleRace, sampleRef } from '../../testing/sampleHistory.ts'
import { sampleNow } from '../../testing/sampleState.ts'
import type { ShownPage } from '../../testing/showPage.tsx'
import { historyPage } from './testing/historyPage.tsx'

const { show, open, click, choose, type, text } = historyPage
const hour = 3_600_000
const day = 24 * hour
const lastAsked = (mock: ShownPage['commands']['getState']) => mock.mock.lastCall?.[0]

beforeEach(() => {
  history.replaceState(null, '')
  location.hash = '#/history'
})

describe('a span', () => {
  it('is shared by race, totals and gains', async () => {
    const { commands } = await show({ getRace: sampleRace, getLargestGains: { gains: [] } })
    await open('Race')
    await choose('7 days')
    const week = lastAsked(commands.getRace)
    expect(week.to - week.from).toBeLessThan(8 * day)
    expect(text()).toContain('nightowl')
    await open('Largest gains')
    expect(lastAsked(commands.getLargestGains)).toEqual({
      limit: 100,
      from: week.from,
      to: week.to,
    })
    expect(text()).toContain('No gains in this span')
  })

  it('can be typed, and keeps the last right one while it is wrong', async () => {
    const { commands } = await show({ getLargestGains: { gains: [] } })
    await open('Largest gains')
    await choose('From, to')
    await type('From', '2026-10-01')
    await type('To and with', '2026-10-02')
    const chosen = lastAsked(commands.getLargestGains)
    expect(new Date(chosen.from).getDate()).toBe(1)
    expect(new Date(chosen.to).getDate()).toBe(3)
    await type('To and with', '2026-09-20')
    expect(text()).toContain('lies before the first')
    expect(lastAsked(commands.getLargestGains)).toEqual(chosen)
  })
})

describe('what a span tells', () => {
  it('shows gains with their bounds', async () => {
    const gain = { gifter: sampleRef(4), at: sampleNow - hour, since: sampleNow - 2 * hour }
    const gains = Array.from({ length: 25 }, (_, index) => ({
      ...gain,
      at: gain.at - index * 60_000,
      amount: 5_000 - index,
      least: index === 0,
    }))
    await show({ getLargestGains: { gains } })
    await open('Largest gains')
    expect(screen.getAllByRole('listitem')).toHaveLength(20)
    expect(screen.getAllByRole('listitem')[0]?.textContent).toContain('at least +5,000')
    await click('Show more')
    expect(screen.getAllByRole('listitem')).toHaveLength(25)
  })

  it('adds totals up and says which days were watched in part', async () => {
    const buckets = [2, 1, 0].map((back) => ({
      from: sampleNow - (back + 1) * day,
      to: sampleNow - back * day,
      total: 1_000 * (back + 1),
      gifters: 3,
      watched: back === 1 ? 0.4 : 1,
    }))
    const { commands } = await show({ getTotals: { buckets } })
    await open('Totals')
    expect(text()).toContain('6,000')
    expect(text()).toContain('3 of 3')
    expect(text()).toContain('Dimmed: Kickboard did not watch all of it')
    await choose('Week')
    expect(lastAsked(commands.getTotals)).toMatchObject({ step: 'week' })
    await choose('Everything')
    expect(lastAsked(commands.getTotals)).toMatchObject({ from: sampleFacts.oldest })
  })
})
