import '../windowWords.ts'
// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CommandInput } from '../../../contract/channels.ts'
import type { Gifters as Answer } from '../../../contract/history/gifters.ts'
import type { AppState } from '../../../contract/state.ts'
import { createFakeBridge } from '../../testing/fakeBridge.ts'
import { sampleAccount, sampleNow, sampleState } from '../../testing/sampleState.ts'
import { openAppStore } from '../../ui/appStore.ts'
import { AppStoreContext } from '../../ui/useAppStore.ts'
import { Gifters } from './Gifters.tsx'

type Question = CommandInput<'getGifters'>

const day = 86_400_000
const everybody: Answer['rows'] = Array.from({ length: 950 }, (_, place) => ({
  gifter: { userId: String(place + 1), name: `gifter_${place + 1}`, avatar: null, verified: null },
  lifetime: place === 1 ? null : 100_000 - place,
  best: place === 0 ? { period: 'week', rank: 2, amount: 9, at: sampleNow } : null,
  firstSeen: sampleNow - 300 * day,
  lastSeen: sampleNow - day,
}))

async function show(
  answer: (question: Question) => Answer | null = ({ search, limit, offset }) => {
    const found = everybody.filter(({ gifter }) => gifter.name.includes(search))
    return { count: found.length, rows: found.slice(offset, offset + limit) }
  },
  state: AppState = sampleState(),
) {
  const fake = createFakeBridge(state)
  const asked: Question[] = []
  fake.commands.getGifters.mockImplementation(async (question) => {
    asked.push(question as Question)
    return answer(question as Question)
  })
  window.kickboard = fake.bridge
  const store = await openAppStore(fake.bridge)
  render(
    <AppStoreContext value={store}>
      <main>
        <Gifters />
      </main>
    </AppStoreContext>,
  )
  const change = (next: AppState) => act(async () => fake.send('state', next))
  return { asked, change }
}

const list = () => screen.findByRole('list', { name: 'Everybody who was ever seen' })
const row = async (name: RegExp) => within(await list()).findByRole('link', { name })
const search = () => screen.getByRole('searchbox')

afterEach(cleanup)
beforeEach(() => {
  history.replaceState(null, '')
  vi.useFakeTimers({
    now: sampleNow,
    toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'],
    shouldAdvanceTime: true,
  })
  // A page has a size; happy-dom lays nothing out.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800)
  return () => vi.useRealTimers()
})

describe('everybody who was ever seen', () => {
  it('is a list of links, counted, of which only those in view are on the page', async () => {
    await show()
    const first = await row(/^gifter_1, /)
    expect(first.getAttribute('aria-label')).toBe(
      'gifter_1, 100,000 KICKs of all time, best rank 2 of a week, last seen yesterday',
    )
    expect(first.getAttribute('href')).toBe('#/gifters/1')
    expect((await row(/^gifter_2, /)).getAttribute('aria-label')).toBe(
      'gifter_2, last seen yesterday',
    )
    expect(screen.getByText('950 gifters seen')).toBeDefined()
    const items = within(await list()).getAllByRole('listitem')
    expect(items.length).toBeLessThan(40)
    expect(items[0]?.getAttribute('aria-setsize')).toBe('950')
  })

  it('asks for the first hundred, and for a search as it is typed', async () => {
    const { asked } = await show()
    await row(/^gifter_1, /)
    expect(asked).toEqual([{ search: '', order: 'lifetime', limit: 100, offset: 0 }])
    fireEvent.change(search(), { target: { value: ' gifter_949 ' } })
    await row(/^gifter_949, /)
    expect(asked.at(-1)).toMatchObject({ search: 'gifter_949', offset: 0 })
    expect(within(await list()).getAllByRole('link')).toHaveLength(1)
    expect(screen.getByText('1 found')).toBeDefined()
  })

  it('is as it was left on the way back from a gifter', async () => {
    await show()
    fireEvent.click(screen.getByRole('radio', { name: 'Last seen' }))
    fireEvent.change(search(), { target: { value: 'gifter_9' } })
    fireEvent.click(await row(/^gifter_905, /))
    cleanup()
    await show()
    await row(/^gifter_905, /)
    expect(search()).toHaveProperty('value', 'gifter_9')
    expect(screen.getByRole('radio', { name: 'Last seen' })).toHaveProperty('checked', true)
    expect(history.state).toMatchObject({ giftersPlace: 16 })
  })

  it('can be ordered', async () => {
    const { asked } = await show()
    await row(/^gifter_1, /)
    fireEvent.click(screen.getByRole('radio', { name: 'Last seen' }))
    await waitFor(() => expect(asked.at(-1)?.order).toBe('lastSeen'))
  })

  it('is walked through by keys, one row at a time in the order of Tab', async () => {
    await show()
    await row(/^gifter_1, /)
    fireEvent.keyDown(search(), { key: 'ArrowDown' })
    expect(document.activeElement).toBe(await row(/^gifter_1, /))
    fireEvent.keyDown(document.activeElement ?? window, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(await row(/^gifter_2, /))
    fireEvent.keyDown(document.activeElement ?? window, { key: 'PageDown' })
    expect(document.activeElement).toBe(await row(/^gifter_12, /))
    fireEvent.keyDown(document.activeElement ?? window, { key: 'Home' })
    expect(document.activeElement).toBe(await row(/^gifter_1, /))
    const tabbable = within(await list())
      .getAllByRole('link')
      .filter((link) => link.tabIndex === 0)
    expect(tabbable).toEqual([document.activeElement])
  })

  it('finds its search with a letter typed anywhere, and clears it with Esc', async () => {
    await show()
    await row(/^gifter_1, /)
    fireEvent.keyDown(document.body, { key: 'm' })
    expect(document.activeElement).toBe(search())
    fireEvent.change(search(), { target: { value: 'nobody at all' } })
    expect(await screen.findByText('Nobody by that name')).toBeDefined()
    fireEvent.keyDown(search(), { key: 'Escape' })
    expect(await row(/^gifter_1, /)).toBeDefined()
  })

  it('asks again when the board was read again, at most every ten seconds', async () => {
    const { asked, change } = await show()
    await row(/^gifter_1, /)
    const later = (ms: number) => sampleState({ accounts: [sampleAccount({}, sampleNow + ms)] })
    await change(later(1_000))
    await waitFor(() => expect(asked).toHaveLength(2))
    await change(later(2_000))
    await change(later(3_000))
    await act(() => vi.advanceTimersByTimeAsync(5_000))
    expect(asked).toHaveLength(2)
    await act(() => vi.advanceTimersByTimeAsync(6_000))
    await waitFor(() => expect(asked).toHaveLength(3))
  })

  it('explains itself while it is empty', async () => {
    await show(() => ({ count: 0, rows: [] }))
    expect(await screen.findByText(/Kickboard remembers from now on/)).toBeDefined()
    expect(screen.queryByRole('searchbox')).toBeNull()
  })

  it.each([
    [true, 'The history cannot be read'],
    [false, 'No history is kept'],
  ])('without a history (kept: %s) says "%s" and leads to the settings', async (keep, title) => {
    const state = sampleState()
    await show(() => null, { ...state, settings: { ...state.settings, keepHistory: keep } })
    expect(await screen.findByText(title)).toBeDefined()
    const link = screen.getByRole('link', { name: 'Open the settings' })
    expect(link.getAttribute('href')).toBe('#/settings')
  })

  it('offers to ask again after no answer', async () => {
    let broken = true
    await show(() => {
      if (broken) throw new Error('no answer')
      return { count: 1, rows: everybody.slice(0, 1) }
    })
    const again = await screen.findByRole('button', { name: 'Try again' })
    broken = false
    fireEvent.click(again)
    expect(await row(/^gifter_1, /)).toBeDefined()
  })
})
