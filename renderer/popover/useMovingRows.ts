import { type RefObject, useLayoutEffect, useRef } from 'react'

const motion = { duration: 320, easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)' }

/**
 * Lets rows glide from their old place to the new one (FLIP over the Web Animations API, which
 * writes no style attribute). Nothing moves when another list is shown (`listKey` differs, or is
 * null) or where the user wants less motion. A row is an element with `data-user-id`.
 */
export function useMovingRows(
  list: RefObject<HTMLElement | null>,
  listKey: string | null,
  rows: readonly { userId: string }[],
): void {
  const before = useRef({ key: listKey, tops: new Map<string, number>() })
  useLayoutEffect(() => {
    const last = before.current
    const tops = new Map<string, number>()
    before.current = { key: listKey, tops }
    const still =
      listKey === null ||
      last.key !== listKey ||
      last.tops.size === 0 ||
      matchMedia('(prefers-reduced-motion: reduce)').matches
    for (const { userId } of rows) {
      const row = list.current?.querySelector<HTMLElement>(`[data-user-id="${userId}"]`)
      if (!row) continue
      const from = last.tops.get(userId)
      const to = row.offsetTop
      tops.set(userId, to)
      if (still || from === to) continue
      if (from === undefined) row.animate([{ opacity: 0 }, { opacity: 1 }], motion)
      else row.animate([{ transform: `translateY(${from - to}px)` }, { transform: 'none' }], motion)
    }
  }, [list, listKey, rows])
}
