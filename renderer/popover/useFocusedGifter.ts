import { useEffect, useEffectEvent, useState } from 'react'
import type { Bridge } from '../../contract/bridge.ts'
import type { BoardRow } from '../../contract/state.ts'

/** The row main asked for; a new object for each time it asks. */
export interface FocusedGifter {
  userId: string
}

/** Follows `focusGifter`. `reveal` runs when the gifter is on the board, before the row is focused. */
export function useFocusedGifter(
  bridge: Bridge,
  rows: readonly BoardRow[],
  reveal: () => void,
): FocusedGifter | null {
  const [focused, setFocused] = useState<FocusedGifter | null>(null)
  const follow = useEffectEvent((asked: FocusedGifter) => {
    const place = rows.findIndex((row) => row.userId === asked.userId)
    if (place === -1) return
    reveal()
    setFocused({ userId: asked.userId })
  })
  useEffect(() => bridge.on('focusGifter', (asked) => follow(asked)), [bridge])
  return focused
}
