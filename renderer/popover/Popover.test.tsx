// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { AccountView, AppState } from '../../contract/state.ts'
import { sampleBoard } from '../testing/sampleBoard.ts'
import { sampleAccount, sampleNow, sampleState } from '../testing/sampleState.ts'
import { showPage } from '../testing/showPage.tsx'
import { Popover } from './Popover.tsx'

const show = (state: AppState = sampleState()) => showPage(<Popover />, state)
const withAccount = (over: Partial<AccountView>, state: Partial<AppState> = {}) =>
  sampleState({ accounts: [sampleAccount(over)], ...state })
const list = () => screen.getByRole('list', { name: 'Leaderboard' })
const rowNames = () =>
  within(list())
    .getAllByRole('listitem')
    .map((item) => item.getAttribute('aria-label'))
const row = (name: RegExp) => within(list()).getByRole('button', { name })
const press = (key: string, target: Element | Window = document.activeElement ?? window) =>
  fireEvent.keyDown(target, { key })

beforeEach(() => {
  vi.useFakeTimers({ now: sampleNow, toFake: ['Date', 'setInterval', 'clearInterval'] })
  return () => vi.useRealTimers()
})

describe('the board', () => {
  it('is one list of ten rows, leader first, named by rank, name, amount and movement', async () => {
    await show()
    expect(rowNames()).toEqual([
      '1, alpha_whale, 52,310 KICKs',
      '2, Bo_the_Builder, 31,480 KICKs, up 1',
      '3, nightowl, 29,940 KICKs, down 1',
      '4, Señor Pingüino, 18,200 KICKs',
      '5, mia 🦊, 12,650 KICKs, up 4',
      '6, xX_longest_username_ever_seen_Xx, 9,905 KICKs',
      '7, first_timer, 7,000 KICKs, new',
      '8, katana, 6,420 KICKs, down 2',
      '9, مها, 5,310 KICKs',
      '10, gg_ez, 4,980 KICKs, down 1',
    ])
    expect(within(list()).getByText(/^Leads by 20,830/)).toBeTruthy()
  })

  it('adds up in the footer and shows all gifters on demand', async () => {
    await show()
    const { total } = sampleBoard(0, 87)
    const footer = screen.getByRole('contentinfo')
    expect(footer.textContent).toContain(`${total.toLocaleString('en')} KICKs this week`)
    fireEvent.click(screen.getByRole('button', { name: '87 gifters' }))
    expect(rowNames()).toHaveLength(87)
  })

  it('does not claim to know how many there are when the list was cut off', async () => {
    const state = sampleState()
    await show({ ...state, settings: { ...state.settings, period: 'month' } })
    expect(screen.getByRole('contentinfo').textContent).toContain('KICKs this month · top 100')
  })

  it('lets choose the period, and offers only what Kick has', async () => {
    const { commands } = await show()
    const radios = screen.getAllByRole<HTMLInputElement>('radio')
    expect(radios.map((radio) => [radio.value, radio.checked])).toEqual([
      ['week', true],
      ['month', false],
      ['lifetime', false],
      ['stream', false],
      ['looked', false],
    ])
    fireEvent.click(screen.getByRole('radio', { name: 'Month' }))
    expect(commands.setPeriod).toHaveBeenCalledWith({ period: 'month' })
    expect(commands.saveSettings).not.toHaveBeenCalled()
    fireEvent.click(screen.getByRole('radio', { name: 'Stream' }))
    expect(commands.saveSettings).toHaveBeenCalledWith({ lens: 'stream' })
  })

  it('keeps the focus on a gifter who moves', async () => {
    const { change } = await show()
    row(/mia/).focus()
    const rows = sampleBoard(0, 10).rows
    const [mia] = rows.splice(4, 1)
    const moved = [{ ...mia!, amount: 60_000 }, ...rows].map((r, i) => ({ ...r, rank: i + 1 }))
    change(withAccount({ boards: [sampleBoard(sampleNow, 10, { rows: moved })] }))
    expect(rowNames()[0]).toBe('1, mia 🦊, 60,000 KICKs, up 4')
    expect(document.activeElement).toBe(row(/mia/))
  })

  it('strips what could turn the line around, and names the nameless', async () => {
    const { rows } = sampleBoard(0, 2)
    const odd = [
      { ...rows[0]!, name: '\u202Eevil' },
      { ...rows[1]!, name: '\u200B' },
    ]
    await show(withAccount({ boards: [sampleBoard(sampleNow, 2, { rows: odd })] }))
    expect(rowNames()).toEqual(['1, evil, 52,310 KICKs', '2, Unnamed gifter, 31,480 KICKs, up 1'])
  })

  it('shows the initial until the picture is there, and again when it breaks', async () => {
    const { rows } = sampleBoard(0, 1)
    const seen = [{ ...rows[0]!, avatar: 'kickboard-app://ui/avatar/1' }]
    await show(withAccount({ boards: [sampleBoard(sampleNow, 1, { rows: seen })] }))
    const picture = list().querySelector('img')
    expect(picture?.getAttribute('src')).toBe('kickboard-app://ui/avatar/1')
    const avatar = picture!.parentElement!
    expect(picture!.hidden).toBe(true)
    expect(avatar.textContent).not.toBe('')
    fireEvent.load(picture!)
    expect(picture!.hidden).toBe(false)
    expect(avatar.textContent).toBe('')
    fireEvent.error(picture!)
    expect(picture!.hidden).toBe(true)
    expect(avatar.textContent).not.toBe('')
  })
})

describe('keys', () => {
  it('has one row in the tab order and moves it with arrows, Home and End', async () => {
    await show()
    const tabbable = () =>
      within(list())
        .getAllByRole('button')
        .filter((b) => b.tabIndex === 0)
    expect(tabbable()).toEqual([row(/alpha/)])
    row(/alpha/).focus()
    press('ArrowDown')
    expect(document.activeElement).toBe(row(/Bo_the/))
    expect(tabbable()).toEqual([row(/Bo_the/)])
    press('End')
    expect(document.activeElement).toBe(row(/gg_ez/))
    press('Home')
    expect(document.activeElement).toBe(row(/alpha/))
  })

  it('comes to the rows with the first arrow, Home or End after it opened', async () => {
    await show()
    expect(document.activeElement).toBe(document.body)
    press('ArrowDown')
    expect(document.activeElement).toBe(row(/alpha/))
    press('ArrowDown')
    expect(document.activeElement).toBe(row(/Bo_the/))
    row(/Bo_the/).blur()
    press('ArrowUp')
    expect(document.activeElement).toBe(row(/Bo_the/))
    row(/Bo_the/).blur()
    press('End')
    expect(document.activeElement).toBe(row(/gg_ez/))
  })

  it('opens the menu of a gifter by the other button and by the space bar', async () => {
    const { commands } = await show()
    const userId = String(40_000_000 + 2 * 7_919)
    fireEvent.contextMenu(row(/nightowl/), { clientX: 90, clientY: 240, detail: 1 })
    expect(commands.openMenu).toHaveBeenLastCalledWith({ menu: 'gifter', userId, x: 90, y: 240 })
    fireEvent.click(row(/nightowl/), { detail: 0 })
    expect(commands.openMenu).toHaveBeenCalledTimes(2)
    expect(commands.openPage).not.toHaveBeenCalled()
  })

  it('opens the page of a gifter by double click and by Enter', async () => {
    const { commands } = await show()
    const place = { page: 'gifters', userId: String(40_000_000 + 2 * 7_919) }
    fireEvent.click(row(/nightowl/), { detail: 1 })
    expect(commands.openPage).not.toHaveBeenCalled()
    fireEvent.doubleClick(row(/nightowl/), { detail: 2 })
    expect(commands.openPage).toHaveBeenCalledWith(place)
    expect(fireEvent.keyDown(row(/nightowl/), { key: 'Enter' })).toBe(false)
    expect(commands.openPage).toHaveBeenCalledTimes(2)
    expect(commands.openMenu).not.toHaveBeenCalled()
  })

  it('finds by typing, clears with Esc, then closes the search, then the popover', async () => {
    const { commands } = await show()
    press('k', window)
    const field = screen.getByRole<HTMLInputElement>('searchbox')
    expect(field.value).toBe('k')
    expect(document.activeElement).toBe(field)
    fireEvent.change(field, { target: { value: 'pinguino' } })
    expect(rowNames()).toEqual(['4, Señor Pingüino, 18,200 KICKs'])
    expect(screen.getByText('1 found')).toBeTruthy()
    press('Escape')
    expect(field.value).toBe('')
    expect(rowNames()).toHaveLength(10)
    press('Escape')
    expect(screen.queryByRole('searchbox')).toBeNull()
    expect(commands.closePage).not.toHaveBeenCalled()
    press('Escape')
    expect(commands.closePage).toHaveBeenCalledTimes(1)
  })

  it('clears the search with Esc from a row, too', async () => {
    const { commands } = await show()
    press('k', window)
    press('ArrowDown')
    expect(document.activeElement).toBe(row(/katana/))
    press('Escape')
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('')
    expect(commands.closePage).not.toHaveBeenCalled()
  })

  it('opens an empty search with / and says when nobody is found', async () => {
    await show()
    press('/', window)
    const field = screen.getByRole<HTMLInputElement>('searchbox')
    expect(field.value).toBe('')
    fireEvent.change(field, { target: { value: 'zzz' } })
    expect(screen.getByText('Nobody by that name')).toBeTruthy()
  })

  it('refreshes with Ctrl+R and leaves a plain r to the search', async () => {
    const { commands } = await show()
    fireEvent.keyDown(window, { key: 'r', ctrlKey: true })
    expect(commands.refreshNow).toHaveBeenCalledTimes(1)
    press('r', window)
    expect(commands.refreshNow).toHaveBeenCalledTimes(1)
    expect(screen.getByRole('searchbox')).toBeTruthy()
  })
})

describe('focusGifter', () => {
  it('focuses the row, also one below the tenth and behind a search', async () => {
    const { send } = await show()
    press('k', window)
    const wanted = sampleBoard(0, 87).rows[40]!
    send('focusGifter', { userId: wanted.userId })
    expect(document.activeElement).toBe(row(new RegExp(`^41, ${wanted.name}`)))
  })

  it('does nothing for somebody who is not on the board', async () => {
    const { send } = await show()
    send('focusGifter', { userId: '5' })
    expect(rowNames()).toHaveLength(10)
  })
})
