import { describe, expect, it, vi } from 'vitest'
import { settingsSchema } from '../../contract/settings.ts'
import { fakeClock } from '../testing/fakeClock.ts'
import { createWords } from './createWords.ts'
import { sampleAccount, sampleState } from './testing/appState.ts'
import { trayView } from './trayView.ts'

function setUp() {
  const clock = fakeClock()
  const surface = { setIcon: vi.fn(), setMenu: vi.fn(), setTooltip: vi.fn() }
  const view = trayView({
    surface,
    words: createWords(['en-US'], 'UTC'),
    clock,
    platform: 'linux',
  })
  const counts = () => Object.values(surface).map((spy) => spy.mock.calls.length)
  return { clock, surface, view, counts }
}

describe('trayView', () => {
  it('sets each part only when it changed', () => {
    const { view, counts } = setUp()
    view.show(sampleState())
    view.show(sampleState({ problems: [{ code: 'offline', values: {} }] }))
    expect(counts()).toEqual([1, 1, 1])
    view.show(sampleState({ settings: settingsSchema.parse({ period: 'month' }) }))
    expect(counts()).toEqual([1, 2, 2])
  })

  it('tells the age once a minute, without touching the menu', async () => {
    const { clock, view, surface, counts } = setUp()
    view.show(sampleState())
    await clock.advance(59_000)
    expect(counts()).toEqual([1, 1, 1])
    await clock.advance(61_000)
    expect(counts()).toEqual([1, 1, 3])
    expect(surface.setTooltip).toHaveBeenLastCalledWith(expect.stringMatching(/Updated 2 min ago$/))
    view.dispose()
    expect(clock.pending()).toBe(0)
  })

  it('has no timer while nobody is signed in', () => {
    const { clock, view } = setUp()
    view.show(sampleState({ accounts: [] }))
    expect(clock.pending()).toBe(0)
  })

  it('shows a new leader until she looked, and trouble before that', () => {
    const { view, surface } = setUp()
    const icons = () => surface.setIcon.mock.calls.map(([icon]) => icon as string)
    view.show(sampleState())
    view.leaderChanged()
    view.show(sampleState({ accounts: [sampleAccount({ freshness: 'offline' })] }))
    view.show(sampleState())
    view.seen()
    view.show(sampleState({ accounts: [sampleAccount({ freshness: 'signed-out' })] }))
    view.show(sampleState({ accounts: [] }))
    expect(icons()).toEqual(['fresh', 'newLeader', 'stale', 'newLeader', 'fresh', 'signedOut'])
  })

  it('tells a new tray item everything', () => {
    const { view, counts } = setUp()
    view.repeat()
    expect(counts()).toEqual([0, 0, 0])
    view.show(sampleState())
    view.repeat()
    expect(counts()).toEqual([2, 2, 2])
  })
})
