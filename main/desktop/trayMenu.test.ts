import { describe, expect, it } from 'vitest'
import { settingsSchema } from '../../contract/settings.ts'
import type { AppState } from '../../contract/state.ts'
import { createWords } from './createWords.ts'
import type { MenuEntry } from './menuEntry.ts'
import {
  sampleAccount,
  sampleBoard,
  sampleNow,
  sampleRow,
  sampleState,
} from './testing/appState.ts'
import { trayMenu } from './trayMenu.ts'

const words = createWords(['en-US'], 'UTC')
const menu = (state: AppState) => trayMenu(state, words, sampleNow)
const labels = (entries: MenuEntry[]) =>
  entries.map((entry) => (entry.kind === 'separator' ? '-' : entry.label))
const find = (entries: MenuEntry[], label: string) => {
  const found = entries.find((entry) => entry.kind !== 'separator' && entry.label === label)
  if (!found) throw new Error(`There is no "${label}" in the menu.`)
  return found
}

describe('trayMenu', () => {
  it('is enough to use the application', () => {
    expect(labels(menu(sampleState()))).toEqual([
      'starlight: this week',
      '1. gifter_1 - 55,000',
      '2. gifter_2 - 50,000',
      '3. gifter_3 - 45,000',
      '-',
      'Show board',
      'Open window',
      'Refresh now',
      'Snooze',
      '-',
      'Settings...',
      'Sign out',
      'Quit Kickboard',
    ])
  })

  it('offers the sign-in while nobody is signed in', () => {
    const entries = menu(sampleState({ accounts: [], chosenAccount: null }))
    expect(labels(entries)).toEqual([
      'Sign in with Kick...',
      'Show board',
      'Open window',
      'Refresh now',
      'Snooze',
      '-',
      'Settings...',
      'Quit Kickboard',
    ])
    expect(find(entries, 'Refresh now')).toMatchObject({ enabled: false })
    expect(find(entries, 'Snooze')).toMatchObject({ enabled: false })
  })

  it('offers to cancel a sign-in under way, and to try again after one failed', () => {
    const underWay = menu(
      sampleState({ accounts: [], signIn: { step: 'waiting', until: sampleNow } }),
    )
    expect(labels(underWay)).toContain('Cancel sign-in')
    expect(labels(underWay)).not.toContain('Sign in with Kick...')
    const failed = menu(
      sampleState({
        accounts: [],
        signIn: { step: 'failed', problem: { code: 'denied', values: {} } },
      }),
    )
    expect(labels(failed)).toContain('Sign in with Kick...')
  })

  it('keeps the board and offers the sign-in after Kick ended it', () => {
    const entries = menu(sampleState({ accounts: [sampleAccount({ freshness: 'signed-out' })] }))
    expect(labels(entries).slice(0, 2)).toEqual([
      'starlight: signed out by Kick',
      '1. gifter_1 - 55,000',
    ])
    expect(labels(entries)).toEqual(expect.arrayContaining(['Sign in with Kick...', 'Sign out']))
    expect(find(entries, 'Refresh now')).toMatchObject({ enabled: false })
  })

  it('says how old the board is when it is not fresh', () => {
    const stale = menu(sampleState({ accounts: [sampleAccount({ freshness: 'stale' })] }))
    expect(labels(stale)[0]).toMatch(/^starlight: not updated since 11:59/)
    const offline = menu(sampleState({ accounts: [sampleAccount({ freshness: 'offline' })] }))
    expect(labels(offline)[0]).toMatch(/^starlight: offline, as of 11:59/)
  })

  it('shows ten rows of the chosen period, each opening its gifter', () => {
    const rows = Array.from({ length: 30 }, (_, index) => sampleRow(index + 1))
    const boards = [
      sampleBoard({ period: 'week', rows: [] }),
      sampleBoard({ period: 'month', rows }),
    ]
    const entries = menu(
      sampleState({
        accounts: [sampleAccount({ boards })],
        settings: settingsSchema.parse({ period: 'month' }),
      }),
    )
    const shown = entries.filter((entry) => entry.kind === 'command' && 'userId' in entry.command)
    expect(shown).toHaveLength(10)
    expect(shown[9]).toMatchObject({ command: { do: 'openPage', page: 'gifters', userId: '1010' } })
    expect(labels(menu(sampleState({ accounts: [sampleAccount({ boards })] })))[1]).toBe(
      'No KICKs yet (this week)',
    )
  })

  it('resumes notifications only while they are snoozed', () => {
    const resume = (snoozedUntil: number | null) => {
      const settings = settingsSchema.parse({ snoozedUntil })
      const snooze = find(menu(sampleState({ settings })), 'Snooze')
      if (snooze.kind !== 'submenu') throw new Error('Snooze is no submenu.')
      expect(labels(snooze.entries)).toEqual([
        'For 1 hour',
        'Until tomorrow',
        'Resume notifications',
      ])
      return snooze.entries[2]
    }
    expect(resume(null)).toMatchObject({ enabled: false })
    expect(resume(sampleNow - 1)).toMatchObject({ enabled: false })
    expect(resume(sampleNow + 1)).toMatchObject({ enabled: true })
  })

  it('marks the sandbox, and lets a trial be left', () => {
    expect(labels(menu(sampleState({ world: 'sandbox' })))[0]).toBe('Sandbox, not the real Kick')
    expect(labels(menu(sampleState({ world: 'sandbox' })))).not.toContain('Leave the sandbox')
    expect(labels(menu(sampleState({ world: 'trial' })))).toContain('Leave the sandbox')
  })

  it('makes hostile names harmless', () => {
    const rowLabel = (name: string) => {
      const board = sampleBoard({ rows: [sampleRow(1, { name })] })
      return labels(menu(sampleState({ accounts: [sampleAccount({ boards: [board] })] })))[1]
    }
    expect(rowLabel('Quit\nKickboard\t\u202E&File')).toBe('1. Quit Kickboard &&File - 55,000')
    expect(rowLabel('')).toBe('1. User 1001 - 55,000')
    expect(rowLabel('\u200B')).toBe('1. User 1001 - 55,000')
    expect(rowLabel('\u0645\u0647\u0627')).toBe('1. \u200E\u2068\u0645\u0647\u0627\u2069 - 55,000')
    expect(rowLabel('n'.repeat(10_000))).toBe(`1. ${'n'.repeat(39)}\u2026 - 55,000`)
  })

  it('does not change while time passes', () => {
    const state = sampleState()
    expect(trayMenu(state, words, sampleNow + 50_000_000)).toEqual(menu(state))
  })
})
