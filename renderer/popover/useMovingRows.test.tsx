// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BoardRow } from '../../contract/state.ts'
import { sampleBoard } from '../testing/sampleBoard.ts'
import { useMovingRows } from './useMovingRows.ts'

const { rows } = sampleBoard(0, 3)
const [first, second, third] = rows as [BoardRow, BoardRow, BoardRow]
const height = 36
const animate = vi.fn()

function List({ period, shown }: { period: string | null; shown: BoardRow[] }) {
  const list = useRef<HTMLOListElement>(null)
  useMovingRows(list, period, shown)
  return (
    <ol ref={list}>
      {shown.map(({ userId }) => (
        <li key={userId} data-user-id={userId} />
      ))}
    </ol>
  )
}

/** Which rows moved, and from how far (px); null for one that appeared. */
function moves(): [string | undefined, number | null][] {
  return animate.mock.calls.map(([element, frames]) => {
    const transform: string | undefined = frames[0].transform
    return [element.dataset.userId, transform ? Number.parseInt(transform.slice(11), 10) : null]
  })
}

beforeEach(() => {
  animate.mockReset()
  // happy-dom has no layout: a row stands where its place in the list puts it.
  vi.spyOn(HTMLElement.prototype, 'offsetTop', 'get').mockImplementation(function (
    this: HTMLElement,
  ) {
    return [...(this.parentElement?.children ?? [])].indexOf(this) * height
  })
  Element.prototype.animate = function (this: Element, ...args: unknown[]) {
    animate(this, ...args)
    return {} as Animation
  }
})

afterEach(cleanup)

describe('useMovingRows', () => {
  it('lets rows come from where they were, and new ones appear', () => {
    const { rerender } = render(<List period="week" shown={[first, second]} />)
    expect(moves()).toEqual([])
    rerender(<List period="week" shown={[second, first, third]} />)
    expect(moves()).toEqual([
      [second.userId, height],
      [first.userId, -height],
      [third.userId, null],
    ])
  })

  it('moves nothing when another list is shown', () => {
    const { rerender } = render(<List period="week" shown={[first, second]} />)
    rerender(<List period="month" shown={[second, first]} />)
    rerender(<List period={null} shown={[first]} />)
    expect(moves()).toEqual([])
  })

  it('moves nothing for who wants less motion', () => {
    const matches = { matches: true } as MediaQueryList
    vi.spyOn(window, 'matchMedia').mockReturnValue(matches)
    const { rerender } = render(<List period="week" shown={[first, second]} />)
    rerender(<List period="week" shown={[second, first]} />)
    expect(moves()).toEqual([])
  })
})
