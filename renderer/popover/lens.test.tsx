// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Settings } from '../../contract/settings.ts'
import type { AccountView } from '../../contract/state.ts'
import { sampleGains } from '../testing/sampleGains.ts'
import { sampleAccount, sampleState } from '../testing/sampleState.ts'
import { showPage } from '../testing/showPage.tsx'
import { format } from '../ui/format.ts'
import { Popover } from './Popover.tsx'

const now = Date.now()
const since = now - 7_200_000
const { settings } = sampleState()
const stateOf = (
  lens: Settings['lens'],
  over: Partial<AccountView>,
  change: Partial<Settings> = {},
) =>
  sampleState({
    settings: { ...settings, lens, ...change },
    accounts: [sampleAccount(over, now)],
  })
const show = (...args: Parameters<typeof stateOf>) => showPage(<Popover />, stateOf(...args))
const rows = () =>
  within(screen.getByRole('list'))
    .getAllByRole('listitem')
    .map((item) => item.getAttribute('aria-label'))
const footer = () => screen.getByRole('contentinfo').textContent

describe('this stream', () => {
  it('lists who gained most, bounds named as such', async () => {
    await show('stream', { stream: sampleGains(since) })
    expect(rows()).toEqual([
      '1, mia 🦊, 5,000 KICKs gained',
      '2, first_timer, at least 4,500 KICKs gained',
      '3, Bo_the_Builder, 2,000 KICKs gained',
      '4, alpha_whale, 500 KICKs gained',
      '5, مها, -10 KICKs gained',
    ])
    expect(screen.getByText('+5,000')).toBeTruthy()
    expect(screen.getByText('≥ 4,500').getAttribute('title')).toBe('at least 4,500')
    expect(screen.getByText(/^Leads by 500/)).toBeTruthy()
    expect(footer()).toContain('11,990 KICKs this stream · 5 gifters')
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Stream' }).checked).toBe(true)
  })

  it('says since when it counts where the beginning was missed', async () => {
    await show('stream', { stream: sampleGains(since, { whole: false }) })
    expect(footer()).toContain(`KICKs since ${format.day(since, now)}`)
    expect(screen.getByTitle('The stream began before Kickboard watched.')).toBeTruthy()
  })

  it('explains itself before the first stream, and while nothing was gifted', async () => {
    const { change } = await show('stream', {})
    expect(screen.getByRole('heading', { name: 'No stream yet' })).toBeTruthy()
    change(stateOf('stream', { stream: sampleGains(since, { rows: [], total: 0 }) }))
    expect(screen.getByRole('heading', { name: 'Nothing yet this stream' })).toBeTruthy()
  })

  it('lets nobody lead who lost', async () => {
    const [first] = sampleGains(since).rows
    const lost = [{ ...first!, gain: -5 }]
    await show('stream', { stream: sampleGains(since, { rows: lost, total: -5 }) })
    expect(document.body.textContent).not.toContain('Alone so far')
  })
})

describe('since you last looked', () => {
  it('says since when, always', async () => {
    await show('looked', { looked: sampleGains(since) })
    expect(footer()).toContain(`KICKs since ${format.day(since, now)}`)
  })

  it('explains itself before there is anything to compare', async () => {
    const { commands } = await show('looked', {})
    expect(screen.getByRole('heading', { name: 'Nothing to compare yet' })).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: 'Week' }))
    expect(commands.setPeriod).toHaveBeenCalledWith({ period: 'week' })
    expect(commands.saveSettings).toHaveBeenCalledWith({ lens: 'period' })
  })

  it('steps aside for a gifter of the board that main asks to show', async () => {
    const { send, commands } = await show('looked', { looked: sampleGains(since) })
    const { userId } = sampleAccount().boards[0]!.rows[20]!
    send('focusGifter', { userId })
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^21, /)
    expect(commands.saveSettings).not.toHaveBeenCalled()
    fireEvent.click(screen.getByRole('radio', { name: 'New' }))
    expect(rows()).toHaveLength(5)
  })
})

describe('the leader', () => {
  const leaders = (userId: string, from: number | null) => ({
    leaders: [{ period: 'week' as const, userId, since: from }],
  })
  const first = sampleAccount().boards[0]!.rows[0]!.userId
  const days = 3 * 86_400_000 + 5_000

  it('has led for some time, where that is known', async () => {
    const { change } = await show('period', leaders(first, now - days))
    expect(screen.getByText('Leads for 3 days')).toBeTruthy()
    change(stateOf('period', leaders(first, null)))
    expect(screen.queryByText(/^Leads for/)).toBeNull()
    change(stateOf('period', leaders('1', now - days)))
    expect(screen.queryByText(/^Leads for/)).toBeNull()
  })
})

describe('in German', () => {
  it('speaks it when it is chosen, and English again', async () => {
    const over = { stream: sampleGains(since) }
    const { change } = await show('stream', over, { language: 'de' })
    expect(rows()[1]).toBe('2, first_timer, mindestens 4.500 KICKs dazu')
    expect(footer()).toContain('11.990 KICKs in diesem Stream · 5 Gifter')
    expect(document.documentElement.lang).toBe('de')
    change(stateOf('stream', over))
    await waitFor(() => expect(footer()).toContain('11,990 KICKs this stream'))
    expect(document.documentElement.lang).toBe('en')
  })
})
