// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppState } from '../../contract/state.ts'
import { sampleNow, sampleState } from '../testing/sampleState.ts'
import { showPage } from '../testing/showPage.tsx'
import { Popover } from './Popover.tsx'

const show = (state: AppState = sampleState()) => showPage(<Popover />, state)

beforeEach(() => {
  vi.useFakeTimers({ now: sampleNow, toFake: ['Date', 'setInterval', 'clearInterval'] })
  return () => vi.useRealTimers()
})

describe('the header', () => {
  it('tells name, LIVE and age', async () => {
    await show()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('starlightLIVE')
    expect(screen.getByRole('status').textContent).toBe('Updated 12 s ago')
  })

  it('counts on each 10 s, and not at all while the page is hidden', async () => {
    await show()
    act(() => void vi.advanceTimersByTime(10_000))
    expect(screen.getByRole('status').textContent).toBe('Updated 22 s ago')
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    fireEvent(document, new Event('visibilitychange'))
    expect(vi.getTimerCount()).toBe(0)
    hidden.mockReturnValue(false)
    act(() => void vi.setSystemTime(sampleNow + 40_000))
    fireEvent(document, new Event('visibilitychange'))
    expect(screen.getByRole('status').textContent).toBe('Updated 52 s ago')
  })

  it('has buttons for refresh, snooze and more', async () => {
    const { commands } = await show()
    fireEvent.click(screen.getByRole('button', { name: 'Refresh now' }))
    fireEvent.click(screen.getByRole('button', { name: 'Snooze notifications' }))
    fireEvent.click(screen.getByRole('button', { name: 'More' }))
    expect(commands.refreshNow).toHaveBeenCalled()
    expect(commands.openMenu.mock.calls.map(([asked]) => asked.menu)).toEqual(['snooze', 'more'])
  })

  it('shows that notifications are snoozed', async () => {
    const state = sampleState()
    await show({ ...state, settings: { ...state.settings, snoozedUntil: sampleNow + 3_600_000 } })
    expect(screen.getByRole('button', { name: /^Notifications snoozed until / })).toBeTruthy()
  })
})
