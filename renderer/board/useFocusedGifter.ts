import { useEffect, useState } from 'react'
import type { FocusRequest } from '../ui/appStore.ts'
import { useAppStore } from '../ui/useAppStore.ts'

/**
 * The gifter main asked to show; a new object for each time it asks. One who is not on the board
 * yet is waited for. `reveal` sets the caller's own state so that the row is shown.
 */
export function useFocusedGifter(
  rows: readonly { userId: string }[],
  reveal: () => void,
): FocusRequest | null {
  const store = useAppStore()
  const [asked, setAsked] = useState<FocusRequest | null>(null)
  const [focused, setFocused] = useState<FocusRequest | null>(null)
  useEffect(() => store.onFocusGifter((request) => setAsked({ ...request })), [store])

  if (asked && rows.some((row) => row.userId === asked.userId)) {
    reveal()
    setFocused(asked)
    setAsked(null)
  }
  return focused
}
