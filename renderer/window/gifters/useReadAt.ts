import { useEffect, useRef, useState } from 'react'
import { chosenAccount } from '../../ui/chosenAccount.ts'
import { useAppState } from '../../ui/useAppState.ts'

/** ms between two questions about the same thing */
const atMostEvery = 10_000

/**
 * When Kick answered last about the chosen channel (UTC ms, 0 before the first answer), changing
 * at most every 10 s: what was asked of the history is then asked again.
 */
export function useReadAt(): number {
  const account = chosenAccount(useAppState())
  const newest = Math.max(0, ...(account?.boards.map(({ readAt }) => readAt) ?? []))
  const [shown, setShown] = useState(newest)
  const changedAt = useRef(-Infinity)
  useEffect(() => {
    if (newest === shown) return
    const change = () => {
      changedAt.current = performance.now()
      setShown(newest)
    }
    const wait = changedAt.current + atMostEvery - performance.now()
    if (wait <= 0) return change()
    const timer = setTimeout(change, wait)
    return () => clearTimeout(timer)
  }, [newest, shown])
  return shown
}
