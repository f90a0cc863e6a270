// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Away } from '../../../contract/history/past.ts'
import type { Problem } from '../../../contract/problem.ts'
import { sampleAway } from '../../testing/sampleHistory.ts'
import { sampleState } from '../../testing/sampleState.ts'
import { showAnswered } from '../../testing/showAnswered.tsx'
import { AwaySummary } from './AwaySummary.tsx'
import { awayText } from './awayText.ts'

const show = (away: Away | null) => showAnswered(<AwaySummary />, { getAway: away })

const click = (name: string) =>
  act(async () => fireEvent.click(screen.getByRole('button', { name })))
const page = () => document.body.textContent ?? ''
const quiet: Away = { ...sampleAway, gains: [], newFaces: [], leaders: [], ended: [] }

describe('while you were away', () => {
  it('is nothing where there is nothing to tell', async () => {
    await show(null)
    expect(page()).toBe('')
  })

  it('tells what changed, each gifter leading to their page', async () => {
    await show(sampleAway)
    expect(screen.getByRole('region', { name: 'While you were away' })).toBeTruthy()
    expect(page()).toContain('at least 14,510 KICKs gained')
    expect(page()).toContain('at least +3,000')
    expect(page()).toContain('and 2 more')
    expect(page()).toMatch(/alpha_whale\u2069? leads the week/u)
    expect(page()).toMatch(/before: \u2068?nightowl/u)
    expect(page()).toMatch(/A month ended\u2068?Bo_the_Builder\u2069? won · 214,630 KICKs in all/u)
    expect(screen.getAllByRole('link')[0]?.getAttribute('href')).toMatch(/^#\/gifters\/\d+$/u)
  })

  it('leaves out the kinds of which there are none', async () => {
    await show({ ...quiet, total: 0, ended: sampleAway.ended })
    expect(page()).toContain('No KICKs gained')
    expect(page()).not.toContain('Largest gains')
    expect(page()).not.toContain('New faces')
  })

  it('goes when it is dismissed, also when an older answer comes late', async () => {
    const { commands, change } = await show(sampleAway)
    await click('Dismiss')
    expect(commands.dismissAway).toHaveBeenCalledTimes(1)
    expect(page()).toBe('')
    const state = sampleState()
    change({ ...state, settings: { ...state.settings, maskNames: true } })
    await act(async () => {})
    expect(commands.getAway).toHaveBeenCalledTimes(2)
    expect(page()).toBe('')
  })

  it('stays and says why when it cannot be dismissed', async () => {
    const { commands } = await show(sampleAway)
    const problem: Problem = { code: 'disk-not-writable', values: {} }
    commands.dismissAway.mockResolvedValue({ ok: false, problem })
    await click('Dismiss')
    expect(page()).toContain('While you were away')
    expect(page()).toMatch(/Nothing can be saved/u)
  })

  it('is copied as text', async () => {
    const { commands } = await show(sampleAway)
    await click('Copy as text')
    expect(commands.copyText).toHaveBeenCalledWith({ text: awayText(sampleAway) })
    expect(page()).toContain('Copied')
  })
})

describe('its text', () => {
  it('has a line for each kind of change', () => {
    const [first, ...lines] = awayText(sampleAway).split('\n')
    expect(first).toMatch(/^Since .+: at least 14,510 KICKs gained$/u)
    expect(lines).toEqual([
      'Largest gains: mia 🦊 +4,000, Señor Pingüino at least +3,000, nightowl +2,000, Bo_the_Builder +1,000',
      'New faces: gifter_6, gifter_7, gifter_8, gifter_9, gifter_10',
      'alpha_whale leads the week (before: nightowl)',
      'A month ended: Bo_the_Builder won · 214,630 KICKs in all',
    ])
  })

  it('is one line where only the sum changed', () =>
    expect(awayText(quiet).split('\n')).toHaveLength(1))
})
