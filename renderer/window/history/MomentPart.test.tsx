// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { sampleFacts, sampleFinals, samplePastBoard } from '../../testing/sampleHistory.ts'
import { sampleState } from '../../testing/sampleState.ts'
import type { ShownPage } from '../../testing/showPage.tsx'
import { historyPage } from './testing/historyPage.tsx'

const { show, click, choose, type, text } = historyPage
const hour = 3_600_000
const day = 24 * hour
const lastAsked = (mock: ShownPage['commands']['getState']) => mock.mock.lastCall?.[0]

beforeEach(() => {
  history.replaceState(null, '')
  location.hash = '#/history'
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
    expect(text()).toContain('111,000 KICKs in that week')
  })

  it('says which board it is where nobody watched, and how it was thinned', async () => {
    const readAt = new Date(2026, 9, 11, 20, 43).getTime()
    await show({ getBoardAt: samplePastBoard({ watched: false, readAt, step: hour }) })
    expect(text()).toMatch(/not watching then: this is the board of Sun, Oct 11, 8:43 PM/u)
    expect(text()).toContain('one board every hour')
  })

  it('before the first reading says since when it remembers', async () => {
    const { commands } = await show({ getBoardAt: null })
    expect(text()).toContain('Kickboard was not there yet')
    await click('Go to the first board')
    expect(lastAsked(commands.getBoardAt)).toMatchObject({ at: sampleFacts.oldest })
  })

  it('goes to typed and to quick moments', async () => {
    const { commands } = await show({ getFinals: sampleFinals })
    await type('Day and time', '2026-10-01T21:00')
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
    await choose('Minutes')
    await press('PageDown')
    expect(at()).toBe(newest - hour - 600_000)
    await choose('Days')
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
    await act(async () => {})
    expect(commands.getBoardAt.mock.calls.length).toBe(asked + 1)
  })
})
