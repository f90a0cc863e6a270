// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { sampleFacts, sampleFinals, sampleRace, sampleRef } from '../../testing/sampleHistory.ts'
import { sampleNow, sampleState } from '../../testing/sampleState.ts'
import type { ShownPage } from '../../testing/showPage.tsx'
import { historyPage } from './testing/historyPage.tsx'

const { show, heard, open, click, choose, text } = historyPage
const hour = 3_600_000
const day = 24 * hour
const lastAsked = (mock: ShownPage['commands']['getState']) => mock.mock.lastCall?.[0]

beforeEach(() => {
  history.replaceState(null, '')
  location.hash = '#/history'
})

describe('parts', () => {
  it('are remembered in the address and follow it', async () => {
    await show({ getRace: sampleRace })
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('A moment')
    await open('Race')
    expect(location.hash).toBe('#/history/race')
    location.hash = '#/history/finals'
    await heard()
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Finals')
  })

  it('are walked through with the arrow keys, around the ends', async () => {
    await show()
    const press = async (key: string, rest = {}) => {
      fireEvent.keyDown(screen.getByRole('tablist'), { key, ...rest })
      await heard()
    }
    await press('ArrowLeft')
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Milestones' }))
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Milestones')
    await press('Home')
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('A moment')
    await press('ArrowRight', { altKey: true })
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('A moment')
  })
})

describe('without a history', () => {
  it('says that it is switched off and where that is', async () => {
    const state = sampleState()
    const settings = { ...state.settings, keepHistory: false }
    await show({ getHistoryFacts: null }, { ...state, settings })
    expect(text()).toContain('No history is kept')
    expect(screen.getByRole('link', { name: 'Open the settings' }).getAttribute('href')).toBe(
      '#/settings',
    )
  })

  it('says that it cannot be read', async () => {
    await show({ getHistoryFacts: null })
    expect(text()).toContain('The history cannot be read')
  })

  it('says what will be here', async () => {
    await show({ getHistoryFacts: { ...sampleFacts, oldest: null, newest: null } })
    expect(text()).toContain('Your history begins now')
    expect(screen.getAllByRole('listitem')).toHaveLength(6)
  })

  it('offers to ask again when main has no answer', async () => {
    const { commands } = await show()
    commands.getBoardAt.mockRejectedValueOnce(new Error('no'))
    await choose('Month')
    expect(text()).toContain('could not look this up')
    expect(screen.getByRole('table')).toBeTruthy()
    await click('Try again')
    expect(text()).not.toContain('could not look this up')
  })
})

describe('endings and milestones', () => {
  it('shows how weeks ended, ten on demand', async () => {
    const { commands } = await show({ getFinals: sampleFinals })
    await open('Finals')
    const [first, second] = screen.getAllByRole('region')
    expect(within(first!).getAllByRole('listitem')).toHaveLength(3)
    expect(first?.textContent).toMatch(/Ended between/u)
    fireEvent.click(within(first!).getByRole('button', { name: 'Show the first ten' }))
    expect(within(first!).getAllByRole('listitem')).toHaveLength(10)
    expect(within(second!).queryByRole('button')).toBeNull()
    await choose('Months')
    expect(lastAsked(commands.getFinals)).toEqual({ period: 'month' })
  })

  it('shows milestones month by month', async () => {
    const milestones = [
      { at: sampleNow, kind: 'gifter-total', gifter: sampleRef(0), value: 50_000 },
      { at: sampleNow - 40 * day, kind: 'best-day', gifter: null, value: 9_000 },
    ]
    await show({ getMilestones: { milestones } })
    await open('Milestones')
    expect(screen.getByRole('heading', { name: 'October 2026' })).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'September 2026' })).toBeTruthy()
    expect(text()).toContain('50,000 KICKs of all time')
    expect(text()).toContain('Best day so far: 9,000 KICKs')
  })

  it.each([
    ['Finals', 'getFinals', { finals: [] }, 'No week has ended yet'],
    ['Milestones', 'getMilestones', { milestones: [] }, 'No milestones yet'],
    ['Race', 'getRace', { ...sampleRace, times: [], lines: [] }, 'No race in this span'],
    ['Totals', 'getTotals', { buckets: [] }, 'No KICKs in this span'],
  ])('explains empty %s', async (part, command, answer, words) => {
    await show({ [command]: answer })
    await open(part)
    expect(text()).toContain(words)
  })
})

describe('a history that is not kept any more', () => {
  it('says until when it goes', async () => {
    const { settings } = sampleState()
    await historyPage.show({}, sampleState({ settings: { ...settings, keepHistory: false } }))
    expect(historyPage.text()).toContain('Nothing new is kept, as the settings say.')
  })
})
