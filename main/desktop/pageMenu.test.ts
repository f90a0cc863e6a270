import { settingsSchema } from '../../contract/settings.ts'
import { describe, expect, it } from 'vitest'
import { createWords } from './createWords.ts'
import { gifterLine } from './gifterLine.ts'
import { pageMenu } from './pageMenu.ts'
import {
  sampleAccount,
  sampleBoard,
  sampleNow,
  sampleRow,
  sampleState,
} from './testing/appState.ts'

const words = createWords(['en-US'], 'UTC')
const place = { x: 1, y: 1 }
const labels = (...[request, state]: [Parameters<typeof pageMenu>[0], typeof sample]) =>
  pageMenu(request, state, words, sampleNow).map((entry) =>
    entry.kind === 'separator' ? '-' : entry.label,
  )
const sample = sampleState()

describe('pageMenu', () => {
  it('has what the popover leaves out', () => {
    expect(labels({ menu: 'more', ...place }, sample)).toEqual([
      'Refresh now',
      'Settings...',
      'Open Kickboard window',
      '-',
      'Sign out',
      'Quit Kickboard',
    ])
    expect(labels({ menu: 'more', ...place }, sampleState({ world: 'trial' }))).toContain(
      'Leave the sandbox',
    )
    expect(labels({ menu: 'more', ...place }, sampleState({ accounts: [] }))).not.toContain(
      'Sign out',
    )
  })

  it('snoozes', () => {
    expect(labels({ menu: 'snooze', ...place }, sample)).toEqual([
      'For 1 hour',
      'Until tomorrow',
      'Resume notifications',
    ])
  })

  it('serves a gifter who is still there', () => {
    expect(labels({ menu: 'gifter', userId: '1001', ...place }, sample)).toEqual([
      'Open page',
      'Copy name',
      'Copy line',
      'Open on Kick',
    ])
    expect(labels({ menu: 'gifter', userId: '9', ...place }, sample)).toEqual([])
  })

  it('opens no page of a name that cannot be one', () => {
    const rows = [sampleRow(1, { name: '../settings' })]
    const state = sampleState({ accounts: [sampleAccount({ boards: [sampleBoard({ rows })] })] })
    const entries = pageMenu({ menu: 'gifter', userId: '1001', ...place }, state, words, sampleNow)
    expect(entries[3]).toMatchObject({ label: 'Open on Kick', enabled: false })
  })
})

describe('gifterLine', () => {
  it('copies a name or a line', () => {
    expect(gifterLine(sample, '1001', 'name', words)).toBe('gifter_1')
    expect(gifterLine(sample, '1001', 'line', words)).toBe('1. gifter_1 - 55,000')
    expect(gifterLine(sample, '9', 'line', words)).toBeNull()
  })

  it('copies one clean line of a hostile or an empty name', () => {
    const of = (name: string, what: 'name' | 'line') => {
      const rows = [sampleRow(1, { name })]
      const state = sampleState({ accounts: [sampleAccount({ boards: [sampleBoard({ rows })] })] })
      return gifterLine(state, '1001', what, words)
    }
    expect(of('a\nrm -rf ~\r\u202E', 'name')).toBe('a rm -rf ~')
    expect(of('', 'name')).toBeNull()
    expect(of('', 'line')).toBe('1. User 1001 - 55,000')
  })
})

describe('a gifter of a gain list', () => {
  const row = { userId: '77', name: 'newcomer', rank: 1, gain: 500, avatar: null, verified: null }
  const list = (least: boolean) => ({
    since: 0,
    whole: true,
    readAt: 1,
    total: 500,
    rows: [{ ...row, least }],
  })
  const state = (least: boolean) =>
    sampleState({
      accounts: [sampleAccount({ stream: list(least) })],
      settings: settingsSchema.parse({ lens: 'stream' }),
    })

  it('has a menu, also where the board of the period does not hold them', () => {
    expect(labels({ menu: 'gifter', userId: '77', ...place }, state(false))).toHaveLength(4)
  })

  it('is copied with the gain, and a bound is called one', () => {
    expect(gifterLine(state(false), '77', 'line', words)).toBe('1. newcomer - +500')
    expect(gifterLine(state(true), '77', 'line', words)).toBe('1. newcomer - ≥ 500')
  })

  it('leaves everybody else as they are on the board', () => {
    expect(gifterLine(state(false), '1001', 'line', words)).toBe('1. gifter_1 - 55,000')
  })
})
