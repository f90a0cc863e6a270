// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { HistoryFacts } from '../../../contract/history/past.ts'
import type { Problem } from '../../../contract/problem.ts'
import type { AppState } from '../../../contract/state.ts'
import { sampleFacts } from '../../testing/sampleHistory.ts'
import { sampleState } from '../../testing/sampleState.ts'
import { showAnswered } from '../../testing/showAnswered.tsx'
import { bytesText } from './bytesText.ts'
import { Settings } from './Settings.tsx'

const show = (facts: HistoryFacts | null, state?: AppState) =>
  showAnswered(<Settings />, { getHistoryFacts: facts }, state)

const click = (name: string) =>
  act(async () => fireEvent.click(screen.getByRole('button', { name })))
const page = () => document.body.textContent ?? ''
const dialog = () => within(screen.getByRole('dialog', { name: 'Erase the whole history?' }))

describe('settings of the history', () => {
  it('save whether and how long it is kept', async () => {
    const { commands } = await show(sampleFacts)
    fireEvent.click(screen.getByRole('switch', { name: 'Keep a history' }))
    expect(commands.saveSettings).toHaveBeenLastCalledWith({ keepHistory: false })
    const choose = (label: string, value: string) =>
      fireEvent.change(screen.getByLabelText(label), { target: { value } })
    choose('Every change is kept for', '30')
    expect(commands.saveSettings).toHaveBeenLastCalledWith({ fullHistoryDays: 30 })
    choose('Remove history after', '2')
    expect(commands.saveSettings).toHaveBeenLastCalledWith({ historyYears: 2 })
    await act(async () => {})
  })

  it('say what is kept', async () => {
    await show(sampleFacts)
    expect(page()).toContain(
      '41.2 MB on disk, since July 14, 2026 · 1,204 gifters · 2 forgotten for good',
    )
  })

  it('say that it cannot be read', async () => {
    await show(null)
    expect(page()).toContain('It cannot be read at the moment.')
  })

  it('do not take a missing channel, or a history that is off, for one that cannot be read', async () => {
    await show(null, sampleState({ accounts: [], chosenAccount: null }))
    expect(page()).toContain('Shown as soon as a channel is connected.')
    cleanup()
    const { settings } = sampleState()
    await show(null, sampleState({ settings: { ...settings, keepHistory: false } }))
    expect(page()).toContain('What is keptNothing.')
  })

  it('ask before they erase, and then ask anew what is there', async () => {
    const { commands } = await show(sampleFacts)
    await click('Erase the whole history')
    expect(commands.eraseHistory).not.toHaveBeenCalled()
    commands.getHistoryFacts.mockResolvedValue({
      bytes: 45_056,
      oldest: null,
      newest: null,
      gifters: 0,
      forgotten: 0,
    })
    await act(async () => fireEvent.click(dialog().getByRole('button', { name: 'Erase all' })))
    expect(commands.eraseHistory).toHaveBeenCalledTimes(1)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(page()).toContain('45 kB on disk · 0 gifters')
  })

  it('say when it could not be erased', async () => {
    const { commands } = await show(sampleFacts)
    const problem: Problem = { code: 'history-not-writable', values: {} }
    commands.eraseHistory.mockResolvedValue({ ok: false, problem })
    await click('Erase the whole history')
    await act(async () => fireEvent.click(dialog().getByRole('button', { name: 'Erase all' })))
    expect(screen.getAllByRole('alert').some((alert) => alert.textContent !== '')).toBe(true)
  })

  it('export first, and say so only when something was written', async () => {
    const { commands } = await show(sampleFacts)
    await click('Erase the whole history')
    commands.exportHistory.mockResolvedValue({ ok: true, written: false })
    const exportNow = () =>
      act(async () => fireEvent.click(dialog().getByRole('button', { name: 'Export first' })))
    await exportNow()
    expect(commands.exportHistory).toHaveBeenCalledWith({ what: 'everything', format: 'json' })
    // The file dialog was closed without a choice.
    expect(page()).not.toContain('The export is written.')
    commands.exportHistory.mockResolvedValue({ ok: true, written: true })
    await exportNow()
    expect(page()).toContain('The export is written.')
    expect(commands.eraseHistory).not.toHaveBeenCalled()
  })
})

describe('sizes', () => {
  it.each([
    [0, '0 byte'],
    [999, '999 byte'],
    [45_056, '45 kB'],
    [41_238_528, '41.2 MB'],
    [2_100_000_000, '2.1 GB'],
  ])('%d bytes are %s', (bytes, text) => expect(bytesText(bytes)).toBe(text))
})
