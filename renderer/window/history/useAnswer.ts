import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'

export interface Answer<Data> {
  /** The newest answer, also while the next one is awaited; undefined before the first. */
  data: Data | undefined
  /** True while `data` is not yet the answer to what is asked. */
  busy: boolean
  /** True where the last question got no answer. */
  failed: boolean
  again: () => void
}

interface Question<Data> {
  key: string
  ask: () => Promise<Data>
}

interface Told<Data> {
  key: string
  data: Data | undefined
  failed: boolean
}

interface Shared<Data> {
  alive: boolean
  running: boolean
  /** What was asked last. */
  wanted: string
  /** What is to be asked next. */
  question: Question<Data> | null
}

/**
 * Asks main anew whenever `key` changes and keeps the old answer until then, so that nothing
 * flickers. One question at a time: of those that come meanwhile only the newest is asked, so that
 * a slider that is dragged does not queue up hundreds.
 */
export function useAnswer<Data>(key: string, ask: () => Promise<Data>): Answer<Data> {
  const [told, setTold] = useState<Told<Data> | null>(null)
  const [round, setRound] = useState(0)
  const shared = useRef<Shared<Data>>({ alive: false, running: false, wanted: '', question: null })

  useEffect(() => {
    const own = shared.current
    own.alive = true
    return () => void (own.alive = false)
  }, [])

  // The key says when another question is asked; `ask` itself is new at each render.
  const put = useEffectEvent((wanted: string) => {
    const own = shared.current
    if (own.wanted === wanted) return
    own.wanted = wanted
    own.question = { key: wanted, ask }
    if (!own.running) void work(own, setTold)
  })
  const wanted = `${round} ${key}`
  useEffect(() => put(wanted), [wanted])

  return {
    data: told?.data,
    busy: told?.key !== wanted,
    failed: told?.failed ?? false,
    again: useCallback(() => setRound((before) => before + 1), []),
  }
}

async function work<Data>(
  own: Shared<Data>,
  tell: (next: (before: Told<Data> | null) => Told<Data>) => void,
): Promise<void> {
  own.running = true
  let asked: Question<Data> | null
  while ((asked = own.question) !== null) {
    own.question = null
    const { key } = asked
    try {
      const data = await asked.ask()
      if (own.alive) tell(() => ({ key, data, failed: false }))
    } catch {
      // Main's log says why; the page offers to ask again.
      if (own.alive) tell((before) => ({ key, data: before?.data, failed: true }))
    }
  }
  own.running = false
}
