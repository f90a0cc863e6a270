// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { sampleAccount, sampleState } from '../testing/sampleState.ts'
import { showPage } from '../testing/showPage.tsx'
import { Window } from './Window.tsx'

const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })
/** happy-dom tells of a new hash later; the page hears of it now. */
const settle = () => act(() => void window.dispatchEvent(new Event('hashchange')))
const shownPage = () => {
  const links = within(screen.getByRole('navigation', { name: 'Pages' })).getAllByRole('link')
  return links.find((link) => link.getAttribute('aria-current') === 'page')?.textContent
}

beforeEach(() => {
  history.replaceState(null, '')
  location.hash = ''
})

describe('the window', () => {
  it('opens on the board where there is an account, with all its pages', async () => {
    await showPage(<Window />, sampleState())
    expect(screen.getByRole('heading', { name: 'Board', level: 1 })).toBeTruthy()
    const links = within(screen.getByRole('navigation')).getAllByRole('link')
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Board', '#/board'],
      ['Gifters', '#/gifters'],
      ['History', '#/history'],
      ['Settings', '#/settings'],
      ['Connection', '#/welcome'],
    ])
    expect(shownPage()).toBe('Board')
  })

  it('opens on the set-up where there is none, and says so on the board', async () => {
    await showPage(<Window />, sampleState({ accounts: [], chosenAccount: null }))
    expect(shownPage()).toBe('Set up')
    location.hash = '/board'
    settle()
    fireEvent.click(screen.getByRole('button', { name: 'Connect my channel' }))
    expect(location.hash).toBe('#/welcome')
  })

  it('follows main to a page and to a gifter', async () => {
    // Loaded when it is first looked at; here it is not the loading that is waited for.
    await import('./gifters/GifterPage.tsx')
    const { send, commands } = await showPage(<Window />, sampleState())
    send('showPage', { page: 'settings' })
    settle()
    expect(shownPage()).toBe('Settings')
    send('showPage', { page: 'gifters', userId: '42' })
    settle()
    expect(location.hash).toBe('#/gifters/42')
    expect(shownPage()).toBe('Gifters')
    await waitFor(() => expect(commands.getGifter).toHaveBeenCalledWith({ userId: '42' }))
  })
})

describe('the focus', () => {
  it('goes to the page that follows another, unless something beside the pages has it', async () => {
    await showPage(<Window />, sampleState())
    expect(document.activeElement).toBe(document.body)
    location.hash = '/settings'
    settle()
    expect(document.activeElement).toBe(screen.getByRole('main'))
    const link = screen.getByRole('link', { name: 'Board' })
    link.focus()
    location.hash = '/board'
    settle()
    expect(document.activeElement).toBe(link)
  })

  it('can skip the pages’ names', async () => {
    await showPage(<Window />, sampleState())
    fireEvent.click(screen.getByRole('button', { name: 'Skip to the page' }))
    expect(document.activeElement).toBe(screen.getByRole('main'))
  })
})

describe('keys of the window', () => {
  it('go to the pages with Ctrl or Cmd and a digit', async () => {
    await showPage(<Window />, sampleState())
    press('4', { ctrlKey: true })
    expect(location.hash).toBe('#/settings')
    press('1', { metaKey: true })
    expect(location.hash).toBe('#/board')
    press('4')
    expect(location.hash).toBe('#/board')
  })

  it('go back and forth with Alt and an arrow', async () => {
    const go = vi.spyOn(history, 'go').mockImplementation(() => {})
    await showPage(<Window />, sampleState())
    press('ArrowLeft', { altKey: true })
    expect(go).toHaveBeenLastCalledWith(-1)
    press(']', { metaKey: true })
    expect(go).toHaveBeenLastCalledWith(1)
  })

  it('ask Kick with Ctrl+R', async () => {
    const { commands } = await showPage(<Window />, sampleState())
    press('r', { ctrlKey: true })
    expect(commands.refreshNow).toHaveBeenCalledTimes(1)
  })

  it('show themselves with ?, but not while a text is typed', async () => {
    await showPage(<Window />, sampleState({ accounts: [sampleAccount()] }))
    const field = screen.getByRole('searchbox')
    fireEvent.keyDown(field, { key: '?' })
    expect(screen.queryByRole('dialog')).toBeNull()
    press('?')
    const dialog = screen.getByRole('dialog', { name: 'Keyboard shortcuts' })
    expect(within(dialog).getByText('Open the gifter’s page')).toBeTruthy()
    fireEvent.click(within(dialog).getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Keyboard shortcuts' }))
    expect(screen.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeTruthy()
  })
})
