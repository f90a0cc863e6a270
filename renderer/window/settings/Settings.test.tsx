// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Problem } from '../../../contract/problem.ts'
import type { AppState } from '../../../contract/state.ts'
import { sampleState } from '../../testing/sampleState.ts'
import { showPage } from '../../testing/showPage.tsx'
import { Window } from '../Window.tsx'
import { intervals, intervalText } from './intervals.ts'

const show = (state: AppState = sampleState()) => showPage(<Window />, state)
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const choose = (name: string, value: string) =>
  fireEvent.change(screen.getByLabelText(name), { target: { value } })
const page = () => document.body.textContent ?? ''

beforeEach(() => {
  location.hash = '#/settings'
})

describe('settings', () => {
  it('saves each change at once and says so', async () => {
    const { commands } = await show()
    choose('Shown first', 'month')
    expect(commands.saveSettings).toHaveBeenLastCalledWith({ period: 'month' })
    expect(await screen.findByText('Saved')).toBeTruthy()
    choose('Ask Kick every', '300')
    expect(commands.saveSettings).toHaveBeenLastCalledWith({ intervalSeconds: 300 })
    fireEvent.click(screen.getByRole('switch', { name: 'Tell me when the lead changes' }))
    expect(commands.saveSettings).toHaveBeenLastCalledWith({ notifyLeader: false })
    fireEvent.click(screen.getByRole('radio', { name: 'Dark' }))
    expect(commands.saveSettings).toHaveBeenLastCalledWith({ theme: 'dark' })
    fireEvent.click(screen.getByRole('switch', { name: 'Start quietly in the tray' }))
    expect(commands.saveSettings).toHaveBeenLastCalledWith({ startHidden: true })
  })

  it('says beside the line when a change could not be saved', async () => {
    const { commands } = await show()
    const problem: Problem = { code: 'disk-not-writable', values: {} }
    commands.saveSettings.mockResolvedValue({ ok: false, problem })
    choose('Ask Kick every', '30')
    expect(await screen.findByText(/Nothing can be saved/)).toBeTruthy()
    expect(screen.queryByText('Saved')).toBeNull()
  })

  it('takes only a port that can be one', async () => {
    const { commands } = await show()
    const port = screen.getByLabelText('Port for signing in')
    for (const wrong of ['80', '70000', 'abc', '']) {
      fireEvent.change(port, { target: { value: wrong } })
      fireEvent.blur(port)
      expect(page()).toContain('A port is a number from 1024 to 65535.')
    }
    expect(commands.saveSettings).not.toHaveBeenCalled()
    fireEvent.change(port, { target: { value: '30000' } })
    fireEvent.blur(port)
    expect(commands.saveSettings).toHaveBeenCalledWith({ port: 30_000 })
    expect(page()).toContain('change the redirect URL in your Kick app too')
  })

  it('snoozes and ends the snooze', async () => {
    const { commands, change } = await show()
    click('For an hour')
    expect(commands.snooze).toHaveBeenLastCalledWith({ for: 'hour' })
    const state = sampleState()
    change({ ...state, settings: { ...state.settings, snoozedUntil: Date.now() + 3_600_000 } })
    expect(page()).toMatch(/Quiet until/)
    click('End snooze')
    expect(commands.snooze).toHaveBeenLastCalledWith({ for: 'off' })
  })

  it('asks before it signs out', async () => {
    const { commands } = await show()
    click('Sign out')
    const dialog = within(screen.getByRole('dialog', { name: 'Sign out of Kick?' }))
    expect(commands.signOut).not.toHaveBeenCalled()
    fireEvent.click(dialog.getByRole('button', { name: 'Sign out' }))
    expect(commands.signOut).toHaveBeenCalledTimes(1)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it.each([
    ['keychain', 'with a key from this computer’s keychain'],
    ['plain-key', 'with a key that is no secret'],
    ['memory', 'In memory only'],
    ['opening', 'Opening the keychain'],
  ] as const)('says where secrets are: %s', async (secretStorage, words) => {
    await show(sampleState({ secretStorage }))
    expect(page()).toContain(words)
  })

  it('puts the chosen theme on the page', async () => {
    const state = sampleState()
    const { change } = await show({ ...state, settings: { ...state.settings, theme: 'dark' } })
    expect(document.documentElement.dataset['theme']).toBe('dark')
    change(state)
    expect(document.documentElement.dataset['theme']).toBeUndefined()
  })

  it('goes to the page main asks for', async () => {
    const { send } = await show()
    send('showPage', { page: 'welcome' })
    expect(await screen.findByRole('heading', { name: 'You are connected' })).toBeTruthy()
  })
})

describe('intervals', () => {
  it('keep one that was set by hand', () => {
    expect(intervals(45)).toEqual([30, 45, 60, 120, 300, 600])
    expect(intervals(60)).toEqual([30, 60, 120, 300, 600])
  })

  it('are words', () =>
    expect([30, 60, 300].map(intervalText)).toEqual(['30 seconds', '1 minute', '5 minutes']))
})
