// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AppState } from '../../../contract/state.ts'
import {
  sampleFacts,
  sampleFinals,
  samplePastBoard,
  sampleRace,
  sampleRef,
} from '../../testing/sampleHistory.ts'
import { sampleNow, sampleState } from '../../testing/sampleState.ts'
import { type ShownPage, showPage } from '../../testing/showPage.tsx'
import { HistoryPage } from './HistoryPage.tsx'

const hour = 3_600_000
const day = 24 * hour

type Answers = Partial<Record<keyof ShownPage['commands'], unknown>>

/** Shows the page over a history that answers this. */
async function show(answers: Answers = {}, state: AppState = sampleState()): Promise<ShownPage> {
  const all = { getHistoryFacts: sampleFacts, getBoardAt: samplePastBoard(), ...answers }
  // The first questions are asked as soon as the page is there.
  const shown = await showPage(<Later />, state)
  for (const [name, answer] of Object.entries(all))
    shown.commands[name as keyof ShownPage['commands']].mockResolvedValue(answer)
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'open' })))
  return shown
}

/** Waits until the test has put the answers in place. */
function Later() {
  const [opened, setOpened] = useState(false)
  if (opened) return <HistoryPage />
  return (
    <button type="button" onClick={() => setOpened(true)}>
      open
    </button>
  )
}

const settle = () => act(async () => {})
const page = () => document.body.textContent ?? ''
const click = (name: string) =>
  act(async () => fireEvent.click(screen.getByRole('button', { name })))
/** A browser tells of the new address a little later. */
const heard = () => act(async () => void window.dispatchEvent(new Event('hashchange')))
const open = async (part: string) => {
  fireEvent.click(screen.getByRole('tab', { name: part }))
  await heard()
}
const lastAsked = (mock: ShownPage['commands']['getState']) => mock.mock.lastCall?.[0]

beforeEach(() => {
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
    expect(page()).toContain('No history is kept')
    expect(screen.getByRole('link', { name: 'Open the settings' }).getAttribute('href')).toBe(
      '#/settings',
    )
  })

  it('says that it cannot be read', async () => {
    await show({ getHistoryFacts: null })
    expect(page()).toContain('The history cannot be read')
  })

  it('says what will be here', async () => {
    await show({ getHistoryFacts: { ...sampleFacts, oldest: null, newest: null } })
    expect(page()).toContain('Your history begins now')
    expect(screen.getAllByRole('listitem')).toHaveLength(6)
  })

  it('offers to ask again when main has no answer', async () => {
    const { commands } = await show()
    commands.getBoardAt.mockRejectedValueOnce(new Error('no'))
    await act(async () => fireEvent.click(screen.getByRole('radio', { name: 'Month' })))
    expect(page()).toContain('could not look this up')
    expect(screen.getByRole('table')).toBeTruthy()
    await click('Try again')
    expect(page()).not.toContain('could not look this up')
  })
})

describe('a moment', () => {
  it('shows the board as it was, each gifter leading to their page', async () => {
    const { commands } = await show()
    expect(lastAsked(commands.getBoardAt)).toEqual({ period: 'week', at: sampleFacts.newest })
    const rows = within(screen.getByRole('table')).getAllByRole('row')
    expect(rows).toHaveLength(13)
    expect(rows[1]?.textContent).toContain('alpha_whale')
    expect(rows[1]?.textContent).toContain('12,000')
    expect(within(rows[1]!).getByRole('link').getAttribute('href')).toBe('#/gifters/40000000')
    expect(page()).toContain('111,000 KICKs in that week')
  })

  it('says which board it is where nobody watched, and how it was thinned', async () => {
    const readAt = new Date(2026, 9, 11, 20, 43).getTime()
    await show({ getBoardAt: samplePastBoard({ watched: false, readAt, step: hour }) })
    expect(page()).toMatch(/not watching then: this is the board of Sun, Oct 11, 8:43 PM/u)
    expect(page()).toContain('one board every hour')
  })

  it('before the first reading says since when it remembers', async () => {
    const { commands } = await show({ getBoardAt: null })
    expect(page()).toContain('Kickboard was not there yet')
    await click('Go to the first board')
    expect(lastAsked(commands.getBoardAt)).toMatchObject({ at: sampleFacts.oldest })
  })

  it('goes to typed and to quick moments', async () => {
    const { commands } = await show({ getFinals: sampleFinals })
    const input = screen.getByLabelText('Day and time')
    await act(async () => fireEvent.change(input, { target: { value: '2026-10-01T21:00' } }))
    const typed = new Date(2026, 9, 1, 21).getTime()
    expect(lastAsked(commands.getBoardAt)).toMatchObject({ at: typed })
    expect(screen.getByRole('heading', { name: /Thursday, October 1, 2026/u })).toBeTruthy()
    await click('Last Sunday, 9:00 PM')
    const sunday = new Date(2026, 9, 11, 21).getTime()
    expect(lastAsked(commands.getBoardAt)).toMatchObject({ at: sunday })
    await click('End of last week')
    expect(lastAsked(commands.getBoardAt)).toMatchObject({
      at: sampleFinals.finals[0]?.lastReadAt,
    })
  })

  it('moves by minute, hour and day, with keys and buttons, and never past the newest', async () => {
    const { commands } = await show()
    const newest = sampleFacts.newest ?? 0
    const slider = screen.getByRole('slider', { name: 'Moment' })
    const press = (key: string) => act(async () => fireEvent.keyDown(slider, { key }))
    const at = () => lastAsked(commands.getBoardAt).at as number
    await press('ArrowLeft')
    expect(at()).toBe(newest - hour)
    await act(async () => fireEvent.click(screen.getByRole('radio', { name: 'Minutes' })))
    await press('PageDown')
    expect(at()).toBe(newest - hour - 600_000)
    await act(async () => fireEvent.click(screen.getByRole('radio', { name: 'Days' })))
    await click('A day back')
    expect(new Date(at()).getDate()).toBe(new Date(newest - day).getDate())
    await press('PageUp')
    expect(at()).toBe(newest)
  })

  it('asks again when a board changed', async () => {
    const { commands, change } = await show()
    const asked = commands.getBoardAt.mock.calls.length
    const state = sampleState()
    const [account] = state.accounts
    const boards = account!.boards.map((board) => ({ ...board, total: board.total + 5 }))
    change({ ...state, accounts: [{ ...account!, boards }] })
    await settle()
    expect(commands.getBoardAt.mock.calls.length).toBe(asked + 1)
  })
})

describe('a span', () => {
  it('is shared by race, totals and gains', async () => {
    const { commands } = await show({ getRace: sampleRace, getLargestGains: { gains: [] } })
    await open('Race')
    await act(async () => fireEvent.click(screen.getByRole('radio', { name: '7 days' })))
    const week = lastAsked(commands.getRace)
    expect(week.to - week.from).toBeLessThan(8 * day)
    expect(page()).toContain('nightowl')
    await open('Largest gains')
    expect(lastAsked(commands.getLargestGains)).toEqual({
      limit: 100,
      from: week.from,
      to: week.to,
    })
    expect(page()).toContain('No gains in this span')
  })

  it('can be typed, and keeps the last right one while it is wrong', async () => {
    const { commands } = await show({ getLargestGains: { gains: [] } })
    await open('Largest gains')
    await act(async () => fireEvent.click(screen.getByRole('radio', { name: 'From, to' })))
    const type = (label: string, value: string) =>
      act(async () => fireEvent.change(screen.getByLabelText(label), { target: { value } }))
    await type('From', '2026-10-01')
    await type('To and with', '2026-10-02')
    const chosen = lastAsked(commands.getLargestGains)
    expect(new Date(chosen.from).getDate()).toBe(1)
    expect(new Date(chosen.to).getDate()).toBe(3)
    await type('To and with', '2026-09-20')
    expect(screen.getByRole('alert').textContent).toContain('lies before the first')
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
    expect(page()).toContain('6,000')
    expect(page()).toContain('3 of 3')
    expect(page()).toContain('Dimmed: Kickboard did not watch all of it')
    await act(async () => fireEvent.click(screen.getByRole('radio', { name: 'Week' })))
    expect(lastAsked(commands.getTotals)).toMatchObject({ step: 'week' })
    await act(async () => fireEvent.click(screen.getByRole('radio', { name: 'Everything' })))
    expect(lastAsked(commands.getTotals)).toMatchObject({ from: sampleFacts.oldest })
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
    await act(async () => fireEvent.click(screen.getByRole('radio', { name: 'Months' })))
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
    expect(page()).toContain('50,000 KICKs of all time')
    expect(page()).toContain('Best day so far: 9,000 KICKs')
  })

  it.each([
    ['Finals', 'getFinals', { finals: [] }, 'No week has ended yet'],
    ['Milestones', 'getMilestones', { milestones: [] }, 'No milestones yet'],
    ['Race', 'getRace', { ...sampleRace, times: [], lines: [] }, 'No race in this span'],
    ['Totals', 'getTotals', { buckets: [] }, 'No KICKs in this span'],
  ])('explains empty %s', async (part, command, answer, words) => {
    await show({ [command]: answer })
    await open(part)
    expect(page()).toContain(words)
  })
})
