import '../windowWords.ts'
// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { GifterLine, GifterStory } from '../../../contract/history/gifters.ts'
import type { AppState } from '../../../contract/state.ts'
import { createFakeBridge } from '../../testing/fakeBridge.ts'
import { sampleAccount, sampleNow, sampleState } from '../../testing/sampleState.ts'
import { openAppStore } from '../../ui/appStore.ts'
import { AppStoreContext } from '../../ui/useAppStore.ts'
import { GifterPage } from './GifterPage.tsx'
import { sampleStory } from './testing/sampleStory.ts'

const mia = '40031676'
const day = 86_400_000
const line: GifterLine = {
  points: [
    { at: sampleNow - 2 * day, amount: 7_650, rank: 9 },
    { at: sampleNow - day, amount: 12_650, rank: 5 },
  ],
  gaps: [{ from: sampleNow - 1.5 * day, to: sampleNow - 1.4 * day }],
  step: 3_600_000,
}

interface Setting {
  userId?: string
  story?: GifterStory | null
  history?: boolean
  state?: AppState
}

async function show({ userId = mia, story = sampleStory(), history = true, state }: Setting = {}) {
  const fake = createFakeBridge(state ?? sampleState())
  fake.commands.getGifter.mockImplementation(async () => story)
  fake.commands.getGifterLine.mockImplementation(async () => line)
  fake.commands.getHistoryFacts.mockImplementation(async () => (history ? { bytes: 1 } : null))
  window.kickboard = fake.bridge
  const store = await openAppStore(fake.bridge)
  const { unmount } = render(
    <AppStoreContext value={store}>
      <GifterPage userId={userId} />
    </AppStoreContext>,
  )
  await act(async () => {})
  return { ...fake, unmount }
}

const fact = (word: string) =>
  screen.getByText(word).parentElement?.querySelector('dd')?.textContent
const section = (name: string) => within(screen.getByRole('region', { name }))
const note = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' })

afterEach(cleanup)
beforeEach(() => {
  vi.useFakeTimers({ now: sampleNow, toFake: ['Date', 'setTimeout', 'clearTimeout'] })
  return () => vi.useRealTimers()
})

describe('the page of a gifter', () => {
  it('says who it is and where they stand on the board of now', async () => {
    await show()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('mia 🦊')
    expect(screen.getByText('#5 this week · formerly mia_plays')).toBeDefined()
    expect(fact('this week')).toBe('12,650#5')
    expect(fact('best rank of a week, Sep 2')).toBe('#2')
    expect(fact('in the top ten, 6 in a row')).toBe('26 weeks')
    expect(fact('first seen')).toBe('Dec 16, 2025')
  })

  it('names gains as exact, as a bound, as a correction, and between which readings', async () => {
    await show()
    const gains = section('Latest gains')
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
    expect(gains[0]).toMatch(/^\d+:30.*\+5,000$/)
    expect(gains[1]).toMatch(/^between \d+:56.* and \d+:00.*\+500$/)
    expect(gains[2]).toMatch(/at least \+10$/)
    expect(gains[3]).toMatch(/corrected by Kick−200$/)
    expect(section('Alerts').getByText('New leader of the week')).toBeDefined()
    expect(section('Former names').getByText('mia_plays')).toBeDefined()
  })

  it('draws amount and rank of the list and the span that are chosen', async () => {
    const { commands } = await show()
    expect(screen.getByRole('application', { name: 'KICKs of the week' })).toBeDefined()
    expect(screen.getByRole('application', { name: 'Rank' })).toBeDefined()
    expect(screen.getByText(/Hatched: Kickboard was not watching/)).toBeDefined()
    const asked = () => commands.getGifterLine.mock.lastCall?.[0] as unknown
    const to = sampleNow
    expect(asked()).toEqual({ userId: mia, period: 'week', from: to - 30 * day, to })
    fireEvent.click(screen.getByRole('radio', { name: 'All time' }))
    await act(async () => {})
    fireEvent.click(screen.getByRole('radio', { name: '1 year' }))
    await act(async () => {})
    // Not from before they were first seen.
    expect(asked()).toEqual({ userId: mia, period: 'lifetime', from: to - 300 * day, to })
    expect(screen.getByRole('application', { name: 'KICKs of all time' })).toBeDefined()
    fireEvent.focus(screen.getByRole('application', { name: 'Rank' }))
    expect(
      screen
        .getAllByRole('status')
        .map((place) => place.textContent)
        .join(),
    ).toContain('#5')
  })

  it('hides former names with all others', async () => {
    const state = sampleState()
    await show({ state: { ...state, settings: { ...state.settings, maskNames: true } } })
    expect(screen.queryByText(/mia_plays/)).toBeNull()
  })

  it('opens the page at Kick where the name can have one', async () => {
    const { commands } = await show({ userId: '40007919', story: null })
    fireEvent.click(screen.getByRole('button', { name: 'Open on Kick' }))
    expect(commands.openGifterOnKick).toHaveBeenCalledWith({ userId: '40007919' })
    await act(async () => {})
  })

  it('copies the name and says so', async () => {
    const { commands } = await show()
    expect(screen.queryByRole('button', { name: 'Open on Kick' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Copy name' }))
    await act(async () => {})
    expect(commands.copyText).toHaveBeenCalledWith({ text: 'mia 🦊' })
    expect(screen.getByRole('button', { name: 'Copied' })).toBeDefined()
  })
})

describe('the note', () => {
  const write = (text: string) => fireEvent.change(note(), { target: { value: text } })

  it('saves itself when typing rests, once, and says so', async () => {
    const { commands } = await show()
    expect(note().value).toBe('Says mee-ah')
    write('t')
    write('thanked')
    expect(screen.getByText('Not saved yet')).toBeDefined()
    expect(commands.saveNote).not.toHaveBeenCalled()
    await act(() => vi.advanceTimersByTimeAsync(1_000))
    expect(commands.saveNote.mock.calls).toEqual([[{ userId: mia, text: 'thanked' }]])
    expect(screen.getByText('Saved')).toBeDefined()
    fireEvent.blur(note())
    expect(commands.saveNote).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['the field is left', async () => void fireEvent.blur(note())],
    ['the window goes', async () => void window.dispatchEvent(new Event('pagehide'))],
  ])('is saved when %s', async (_, leave) => {
    const { commands } = await show()
    write('thanked')
    await act(leave)
    expect(commands.saveNote.mock.calls).toEqual([[{ userId: mia, text: 'thanked' }]])
  })

  it('is saved when another page is opened, and not where nothing was written', async () => {
    const { commands, unmount } = await show()
    write('thanked')
    unmount()
    expect(commands.saveNote).toHaveBeenCalledTimes(1)
    const other = await show()
    other.unmount()
    expect(other.commands.saveNote).not.toHaveBeenCalled()
  })

  it('says why it was not saved, keeps the text and tries again', async () => {
    const { commands } = await show()
    commands.saveNote.mockImplementation(async () => ({
      ok: false,
      problem: { code: 'history-not-writable', values: {} },
    }))
    write('thanked')
    await act(async () => void fireEvent.blur(note()))
    expect(screen.getAllByRole('alert').some(({ textContent }) => textContent !== '')).toBe(true)
    expect(screen.queryByText('Saved')).toBeNull()
    expect(note().value).toBe('thanked')
    commands.saveNote.mockImplementation(async () => ({ ok: true }))
    await act(async () => void fireEvent.blur(note()))
    expect(screen.getByText('Saved')).toBeDefined()
  })
})

describe('forgetting', () => {
  it('asks first, says what goes and that it stays so, then shows all gifters', async () => {
    const { commands } = await show()
    fireEvent.click(screen.getByRole('button', { name: 'Forget this gifter' }))
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByText(/They stay forgotten/)).toBeDefined()
    expect(commands.forgetGifter).not.toHaveBeenCalled()
    fireEvent.click(dialog.getByRole('button', { name: 'Forget for good' }))
    await act(async () => {})
    expect(commands.forgetGifter).toHaveBeenCalledWith({ userId: mia })
    expect(location.hash).toBe('#/gifters')
  })
})

describe('without a story', () => {
  it('shows what the board of now knows, and why there is no more', async () => {
    const state = sampleState()
    const off = { ...state, settings: { ...state.settings, keepHistory: false } }
    await show({ story: null, history: false, state: off })
    expect(fact('this week')).toBe('12,650#5')
    expect(screen.getByText('No history is kept')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Forget this gifter' })).toBeNull()
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it('says that one on the board was not recorded', async () => {
    await show({ story: null })
    expect(screen.getByText('Nothing is remembered of this gifter')).toBeDefined()
  })

  it('says that nobody knows them', async () => {
    await show({ userId: '99', story: null })
    expect(screen.getByText('Kickboard does not know this gifter')).toBeDefined()
    expect(screen.getByRole('link', { name: 'All gifters' }).getAttribute('href')).toBe('#/gifters')
  })

  it('shows a story of somebody who is on no list now', async () => {
    await show({ state: sampleState({ accounts: [sampleAccount({ boards: [] })] }) })
    expect(screen.getByText(/^#9 this week/)).toBeDefined()
  })
})
