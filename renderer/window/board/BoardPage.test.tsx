// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { AccountView, AppState, GainBoard } from '../../../contract/state.ts'
import { sampleBoard } from '../../testing/sampleBoard.ts'
import { sampleAccount, sampleNow, sampleState } from '../../testing/sampleState.ts'
import { showPage } from '../../testing/showPage.tsx'
import { BoardPage } from './BoardPage.tsx'

const board = sampleBoard(sampleNow - 12_000, 87)
const stream: GainBoard = {
  since: new Date(sampleNow).setHours(9, 14),
  whole: false,
  readAt: sampleNow,
  total: 7_000,
  rows: [4, 1].map((place, index) => {
    const { userId, name, avatar, verified } = board.rows[place]!
    return {
      userId,
      name,
      avatar,
      verified,
      rank: index + 1,
      gain: index ? 2_000 : 5_000,
      least: !index,
    }
  }),
}

const show = (state: AppState = sampleState()) =>
  showPage(
    <main>
      <div>
        <BoardPage />
      </div>
    </main>,
    state,
  )
const withAccount = (over: Partial<AccountView>, settings: Partial<AppState['settings']> = {}) => {
  const state = sampleState({ accounts: [sampleAccount(over)] })
  return { ...state, settings: { ...state.settings, ...settings } }
}
const grid = () => screen.getByRole('grid', { name: 'Leaderboard' })
const rows = () => [...grid().querySelectorAll<HTMLElement>('[data-user-id]')]
const rowNames = () => rows().map((row) => row.getAttribute('aria-label') ?? '')
const row = (name: string) =>
  rows().find((each) => each.getAttribute('aria-label')?.includes(name))!
const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })
const search = (query: string) =>
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: query } })
const button = (name: string | RegExp) => screen.getByRole('button', { name })

beforeEach(() => {
  vi.useFakeTimers({ now: sampleNow, toFake: ['Date', 'setInterval', 'clearInterval'] })
  // happy-dom lays nothing out: the list is as high as a window.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900)
  location.hash = '#/board'
  history.replaceState(null, '')
  return () => vi.useRealTimers()
})

describe('the table', () => {
  it('knows all rows and holds those in view', async () => {
    await show()
    expect(grid().getAttribute('aria-rowcount')).toBe('88')
    expect(rowNames().slice(0, 2)).toEqual([
      '1, alpha_whale, 52,310 KICKs',
      '2, Bo_the_Builder, 31,480 KICKs, up 1',
    ])
    expect(rows().length).toBeGreaterThan(20)
    expect(rows().length).toBeLessThan(50)
    expect(rows()[0]!.getAttribute('aria-rowindex')).toBe('2')
  })

  it('moves the focus with the usual keys, far beyond what is in view', async () => {
    await show()
    press('ArrowDown')
    expect(document.activeElement).toBe(row('alpha_whale'))
    press('ArrowDown')
    expect(document.activeElement).toBe(row('Bo_the_Builder'))
    press('End')
    expect(document.activeElement).toBe(row('gifter_87'))
    expect(rows().filter(({ tabIndex }) => tabIndex === 0)).toEqual([row('gifter_87')])
    press('PageUp')
    expect(document.activeElement).toBe(row('gifter_78'))
    press('Home')
    expect(document.activeElement).toBe(row('alpha_whale'))
  })

  it('opens a gifter with Enter or a click, the native menu with the menu key', async () => {
    const { commands } = await show()
    const { userId } = board.rows[1]!
    press('ArrowDown')
    press('ArrowDown')
    press('Enter')
    expect(location.hash).toBe(`#/gifters/${userId}`)
    fireEvent.click(row('nightowl'))
    expect(location.hash).toBe(`#/gifters/${board.rows[2]!.userId}`)
    fireEvent.contextMenu(row('Bo_the'), { button: 0 })
    expect(commands.openMenu).toHaveBeenLastCalledWith({ menu: 'gifter', userId, x: 0, y: 0 })
    fireEvent.contextMenu(row('Bo_the'), { button: 2, clientX: 40, clientY: 90 })
    expect(commands.openMenu).toHaveBeenLastCalledWith({ menu: 'gifter', userId, x: 40, y: 90 })
  })

  it('comes back to the row from which a gifter was opened', async () => {
    await show()
    press('End')
    press('Enter')
    cleanup()
    await show()
    expect(document.activeElement).toBe(row('gifter_87'))
  })

  it('copies the row with Ctrl+C', async () => {
    const { commands } = await show()
    row('mia').focus()
    press('c', { ctrlKey: true })
    expect(commands.copyText).toHaveBeenCalledWith({ text: '5. mia 🦊 12,650' })
  })

  it('sorts by a column and the other way round', async () => {
    await show()
    const header = (name: string) => screen.getByRole('columnheader', { name })
    fireEvent.click(button('Sort by Gifter'))
    expect(header('Gifter').getAttribute('aria-sort')).toBe('ascending')
    expect(rowNames()[1]).toContain('Bo_the_Builder')
    fireEvent.click(button('Sort by Since last look'))
    expect(header('Gifter').getAttribute('aria-sort')).toBe('none')
    expect(rowNames()[0]).toContain('first_timer')
    fireEvent.click(button('Sort by Since last look'))
    expect(header('Since last look').getAttribute('aria-sort')).toBe('ascending')
    expect(rowNames()[0]).not.toContain('first_timer')
  })

  it('shows daily lines in words where there is a history, and no such column without one', async () => {
    const { commands, change } = await show()
    await waitFor(() => expect(commands.getSparklines).toHaveBeenCalledTimes(1))
    expect(screen.queryByRole('columnheader', { name: /Last/ })).toBeNull()
    commands.getSparklines.mockResolvedValue({
      days: 3,
      lines: [{ userId: board.rows[0]!.userId, gains: [0, 1_500, 20] }],
    })
    change(withAccount({ boards: [sampleBoard(sampleNow + 600_000, 87)] }))
    expect(await screen.findByRole('columnheader', { name: 'Last 3 days' })).toBeTruthy()
    const line = screen.getByRole('img', { name: /days/ })
    expect(line.getAttribute('aria-label')).toBe(
      'KICKs of the last 3 days, oldest first: 0, 1,500, 20',
    )
  })

  it('focuses the gifter that main asks for, through a filter', async () => {
    const { send } = await show()
    search('alpha')
    expect(rows()).toHaveLength(1)
    send('focusGifter', { userId: board.rows[60]!.userId })
    expect(document.activeElement).toBe(row('gifter_61'))
  })

  it('cuts no hostile name loose', async () => {
    const [first] = board.rows
    const odd = [{ ...first!, name: '\u202Eevil' }]
    await show(withAccount({ boards: [sampleBoard(sampleNow, 1, { rows: odd })] }))
    const name = row('evil').querySelector('bdi')
    expect([name?.textContent, name?.title]).toEqual(['evil', 'evil'])
  })
})

describe('the lens', () => {
  it('offers the periods, the stream and what is new', async () => {
    const { commands } = await show(withAccount({}, { lens: 'stream' }))
    const words = screen.getAllByRole('radio').map((radio) => radio.parentElement?.textContent)
    expect(words).toEqual(['Week', 'Month', 'All time', 'This stream', 'Since I looked'])
    fireEvent.click(screen.getByRole('radio', { name: 'Since I looked' }))
    expect(commands.saveSettings).toHaveBeenLastCalledWith({ lens: 'looked' })
    fireEvent.click(screen.getByRole('radio', { name: 'Month' }))
    expect(commands.setPeriod).toHaveBeenCalledWith({ period: 'month' })
    await act(async () => {})
    expect(commands.saveSettings).toHaveBeenLastCalledWith({ lens: 'period' })
  })

  it('counts the stream with its bounds, and since when', async () => {
    const { commands, change } = await show(withAccount({ stream }, { lens: 'stream' }))
    expect(rowNames()).toEqual([
      '1, mia 🦊, at least 5,000 KICKs, up 4',
      '2, Bo_the_Builder, 2,000 KICKs, up 1',
    ])
    expect(screen.getByText(/^Counts since .*, the first reading Kickboard made/)).toBeTruthy()
    expect(screen.queryByText('Count from the stream’s start')).toBeNull()
    fireEvent.click(button('Count from now'))
    expect(commands.setStreamStart).toHaveBeenCalledWith({ at: sampleNow })
    change(withAccount({ stream, streamStart: sampleNow }, { lens: 'stream' }))
    await waitFor(() => expect(button(/stream’s start/).hasAttribute('disabled')).toBe(false))
    fireEvent.click(button(/stream’s start/))
    expect(commands.setStreamStart).toHaveBeenLastCalledWith({ at: null })
  })

  it('explains itself before the first stream', async () => {
    await show(withAccount({}, { lens: 'stream' }))
    expect(screen.getByRole('heading', { name: 'No stream yet' })).toBeTruthy()
  })
})

describe('the figures on top', () => {
  it('are the sum, the gifters, the stream and the leader', async () => {
    const leaders = [
      { period: 'week' as const, userId: board.rows[0]!.userId, since: sampleNow - 3 * 86_400_000 },
    ]
    await show(withAccount({ stream, leaders }))
    const cards = within(screen.getByRole('list', { name: 'At a glance' })).getAllByRole('listitem')
    expect(cards.map((card) => card.textContent?.replace(/since .*$/, 'since'))).toEqual([
      `${board.total.toLocaleString('en')}KICKs this week +14,510`,
      '87gifters 1 new',
      '7,000this stream, since',
      'alpha_whaleleads for 3 days ',
    ])
  })

  it('do not claim to know everybody where the list was cut off', async () => {
    await show(withAccount({}, { period: 'month' }))
    expect(screen.getByText('Top 100')).toBeTruthy()
    expect(screen.getByText(/there may be more gifters below/)).toBeTruthy()
  })
})

describe('search and filter', () => {
  it('comes to the search with /, on to the rows with Enter, clears with Esc', async () => {
    await show()
    press('/')
    const field = screen.getByRole<HTMLInputElement>('searchbox')
    expect(document.activeElement).toBe(field)
    search('pinguino')
    expect(rowNames()).toEqual(['4, Señor Pingüino, 18,200 KICKs'])
    expect(screen.getByText('1 of 87 shown')).toBeTruthy()
    press('Enter')
    expect(document.activeElement).toBe(row('Pingüino'))
    field.focus()
    press('Escape')
    expect(field.value).toBe('')
    search('mia')
    fireEvent.click(button('Clear the search'))
    expect(field.value).toBe('')
    expect(document.activeElement).toBe(field)
  })

  it('finds nobody and shows everybody again', async () => {
    await show()
    search('zzz')
    expect(screen.getByRole('heading', { name: 'Nobody by that name' })).toBeTruthy()
    fireEvent.click(button('Show everyone'))
    expect(rowNames()[0]).toContain('alpha_whale')
  })

  it('filters risers and amounts, shows that it does, and closes with Esc', async () => {
    await show()
    fireEvent.click(button('Filter'))
    const dialog = screen.getByRole('dialog', { name: 'Filter' })
    expect(dialog.contains(document.activeElement)).toBe(true)
    fireEvent.click(within(dialog).getByRole('radio', { name: 'Risers' }))
    expect(rows()).toHaveLength(2)
    const least = within(dialog).getByRole('textbox', { name: 'Least amount in KICKs' })
    fireEvent.change(least, { target: { value: '20,000' } })
    expect(rowNames()).toEqual(['2, Bo_the_Builder, 31,480 KICKs, up 1'])
    press('Escape')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(button('Filter, in use'))
  })
})

describe('Share', () => {
  const open = () => {
    fireEvent.click(button('Share'))
    return screen.getByRole('menu', { name: 'Share the board' })
  }

  it('copies the board for a chat, by keys alone', async () => {
    const { commands } = await show()
    const menu = open()
    const items = within(menu).getAllByRole('menuitem')
    expect(document.activeElement).toBe(items[0])
    press('ArrowDown')
    expect(document.activeElement).toBe(items[1])
    press('End')
    press('ArrowDown')
    expect(document.activeElement).toBe(items[0])
    fireEvent.click(items[0]!)
    expect(screen.queryByRole('menu')).toBeNull()
    const { text } = commands.copyText.mock.calls[0]![0] as { text: string }
    expect(text).toMatch(/^KICKs this week, starlight: 1\. alpha_whale 52,310 · 2\. Bo_the/)
    expect(text.length).toBeLessThanOrEqual(500)
    expect(await screen.findByText('Copied.')).toBeTruthy()
  })

  it('gives the whole list whatever the filter hides', async () => {
    const { commands } = await show()
    search('mia')
    open()
    fireEvent.click(screen.getByRole('menuitem', { name: /^Copy the whole list/ }))
    const { text } = commands.copyText.mock.calls[0]![0] as { text: string }
    expect(text.split('\n')).toHaveLength(89)
    await act(async () => {})
  })

  it('says when a picture could not be made', async () => {
    await show()
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
    open()
    fireEvent.click(screen.getByRole('menuitem', { name: /^Copy as a picture/ }))
    await waitFor(() => expect(screen.getAllByRole('alert').some((a) => a.textContent)).toBe(true))
  })

  it('is not there while there is nothing to share', async () => {
    await show(withAccount({ boards: [sampleBoard(sampleNow, 0)] }))
    expect(screen.queryByRole('button', { name: 'Share' })).toBeNull()
    expect(screen.getByRole('heading', { name: 'A fresh week' })).toBeTruthy()
  })
})

describe('what keeps the board from being fresh', () => {
  it('is said, with the old board below', async () => {
    await show(withAccount({ freshness: 'offline', problem: { code: 'offline', values: {} } }))
    expect(screen.getByText('No connection.')).toBeTruthy()
    expect(rows().length).toBeGreaterThan(20)
  })

  it('is the first reading', async () => {
    await show(withAccount({ boards: [], freshness: 'reading' }))
    expect(screen.getByText('Reading the board')).toBeTruthy()
    expect(screen.queryByRole('grid')).toBeNull()
  })

  it('is a missing permission', async () => {
    const problem = { code: 'scope-missing' as const, values: { scopes: 'kicks:read' } }
    const { commands } = await show(
      withAccount({ boards: [], freshness: 'stale', problem, nextReadAt: null }),
    )
    fireEvent.click(button('Sign in'))
    expect(commands.signIn).toHaveBeenCalledTimes(1)
    expect(screen.getByRole('heading', { name: 'No board yet' })).toBeTruthy()
  })
})
