import { useEffect, useState } from 'react'

/**
 * State that is still there on the way back to this place of the session's history, as what was
 * searched for is after a look at one of those found.
 *
 * @param name not used for anything else at this place
 * @param read makes a value of what was kept; null where that is none
 * @param first the value where none was kept
 */
export function useKept<Value>(
  name: string,
  read: (kept: unknown) => Value | null,
  first: () => Value,
): [Value, (next: Value) => void] {
  const [value, setValue] = useState(() => read(stateOfPlace()[name]) ?? first())
  const place = location.hash
  useEffect(() => {
    // Another place with the same page on it keeps the value too; one that was just gone to does not.
    if (location.hash === place) history.replaceState({ ...stateOfPlace(), [name]: value }, '')
  }, [name, value, place])
  return [value, setValue]
}

function stateOfPlace(): Readonly<Record<string, unknown>> {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null ? { ...state } : {}
}
