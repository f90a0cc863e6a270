import '../window/windowWords.ts'
// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { format } from '../ui/format.ts'
import { BarChart } from './BarChart.tsx'
import { LineChart } from './LineChart.tsx'

const start = new Date(2026, 9, 12, 14, 0).getTime()
const minute = 60_000
const times = Array.from({ length: 20 }, (_, place) => start + place * minute)
const rising = times.map((_, place) => place * 1_000)

beforeEach(() => {
  vi.useFakeTimers({ now: start, toFake: ['Date'] })
  return () => vi.useRealTimers()
})
afterEach(cleanup)

const chart = (name: string) => screen.getByRole('application', { name })
const spoken = () => screen.getByRole('status').textContent
const press = (key: string, shiftKey = false) =>
  fireEvent.keyDown(screen.getByRole('application'), { key, shiftKey })

describe('a chart of lines', () => {
  const show = (series = [{ name: 'mia', values: rising as (number | null)[] }]) =>
    render(
      <LineChart
        label="KICKs"
        series={series}
        times={times}
        gaps={[]}
        format={format.amount}
        stepped
      />,
    )

  it('can be focused and says its newest value, and how to go on', () => {
    show()
    expect(chart('KICKs').tabIndex).toBe(0)
    fireEvent.focus(chart('KICKs'))
    expect(spoken()).toMatch(/Oct 12, .*19.*, 19,000$/)
    const words = document.getElementById(chart('KICKs').getAttribute('aria-describedby') ?? '')
    expect(words?.textContent).toContain('Left and right')
  })

  it('goes from point to point by keys, and forgets on Esc and blur', () => {
    show()
    fireEvent.focus(chart('KICKs'))
    press('ArrowLeft')
    expect(spoken()).toMatch(/18,000$/)
    press('ArrowLeft', true)
    expect(spoken()).toMatch(/13,000$/)
    press('Home')
    expect(spoken()).toMatch(/, 0$/)
    press('End')
    expect(spoken()).toMatch(/19,000$/)
    press('Escape')
    expect(spoken()).toBe('')
    press('ArrowRight')
    fireEvent.blur(chart('KICKs'))
    expect(spoken()).toBe('')
  })

  it('leaves keys alone that are for the page', () => {
    show()
    expect(press('Tab')).toBe(true)
    expect(press('ArrowUp')).toBe(true)
    expect(press('ArrowLeft')).toBe(false)
  })

  it('reads several lines with their names, the highest first', () => {
    show([
      { name: 'low', values: times.map(() => 5) },
      { name: 'absent', values: times.map((_, place) => (place === 0 ? 1 : null)) },
      { name: 'high', values: times.map(() => 9) },
    ])
    fireEvent.focus(chart('KICKs'))
    expect(spoken()).toMatch(/high 9, low 5, absent not on the list$/)
  })

  it('reads ranks with the first one first', () => {
    render(
      <LineChart
        label="Rank"
        inverted
        series={[
          { name: 'second', values: times.map(() => 2) },
          { name: 'first', values: times.map(() => 1) },
          { name: 'absent', values: times.map((_, place) => (place === 0 ? 9 : null)) },
        ]}
        times={times}
        gaps={[]}
        format={String}
      />,
    )
    fireEvent.focus(chart('Rank'))
    expect(spoken()).toMatch(/first 1, second 2, absent not on the list$/)
  })

  it('has a table behind it, newest first, built when it is opened', () => {
    show()
    expect(screen.queryByRole('table')).toBeNull()
    const details = screen.getByText('Show as table').closest('details')
    if (!details) throw new Error('no details')
    details.open = true
    fireEvent(details, new Event('toggle'))
    const table = screen.getByRole('table', { name: 'KICKs' })
    const [head, newest] = within(table).getAllByRole('row')
    expect(
      within(head!)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Time', 'mia'])
    expect(within(newest!).getByRole('rowheader').getAttribute('scope')).toBe('row')
    expect(within(newest!).getByRole('cell').textContent).toBe('19,000')
    expect(within(table).getAllByRole('row')).toHaveLength(21)
  })

  it.each([
    ['no times', []],
    ['no values', times],
  ])('says so when there are %s', (_, at) => {
    render(
      <LineChart
        label="KICKs"
        series={[{ name: 'mia', values: at.map(() => null) }]}
        times={at}
        gaps={[]}
        format={format.amount}
      />,
    )
    expect(screen.getByText('Nothing was recorded in this span.')).toBeDefined()
    expect(screen.queryByRole('application')).toBeNull()
  })
})

describe('a chart of bars', () => {
  const day = 86_400_000
  const midnight = new Date(2026, 9, 10).getTime()
  const bars = [0, 1, 2].map((place) => ({
    from: midnight + place * day,
    to: midnight + (place + 1) * day,
    value: 500 * (place + 1),
    detail: `${place + 1} gifters`,
    dim: place === 2,
  }))

  it('reads a bar with its span, value and detail', () => {
    render(<BarChart label="Days" bars={bars} format={format.amount} />)
    fireEvent.focus(chart('Days'))
    expect(spoken()).toBe('Mon, Oct 12, 1,500, 3 gifters')
    press('ArrowLeft')
    expect(spoken()).toBe('Sun, Oct 11, 1,000, 2 gifters')
  })

  it('says so when there are none', () => {
    render(<BarChart label="Days" bars={[]} format={format.amount} empty="Nothing yet." />)
    expect(screen.getByText('Nothing yet.')).toBeDefined()
  })
})
