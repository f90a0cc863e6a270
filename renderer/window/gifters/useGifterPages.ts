import { useEffect, useRef, useState } from 'react'
import type { CommandInput } from '../../../contract/channels.ts'
import type { Gifters } from '../../../contract/history/gifters.ts'
import { bridge } from '../../ui/bridge.ts'

export type GiftersRow = Gifters['rows'][number]
export type GifterOrder = CommandInput<'getGifters'>['order']

/** Rows asked for at once. */
const pageSize = 100

interface Loaded {
  /** What it answers. */
  question: string
  count: number
  pages: ReadonlyMap<number, readonly GiftersRow[]>
}

export interface GifterPages {
  /** How many there are; undefined before the first answer, null where there is no history. */
  count: number | null | undefined
  /** Undefined while it is not there yet. */
  rowAt(place: number): GiftersRow | undefined
  /** What is shown answers an earlier question. */
  busy: boolean
  failed: boolean
  again(): void
}

interface Wanted {
  search: string
  order: GifterOrder
  /** Another key asks anew. */
  key: string
  /** Places that are in view. */
  first: number
  last: number
}

/**
 * The part of a long list that is in view, asked for page by page. The rows of an earlier question
 * stay until all that is in view of the next one is there, so that nothing flickers.
 */
export function useGifterPages({ search, order, key, first, last }: Wanted): GifterPages {
  const [loaded, setLoaded] = useState<Loaded | null | undefined>()
  const [failed, setFailed] = useState(false)
  const [round, setRound] = useState(0)
  const question = JSON.stringify([search, order, key, round])
  const asked = useRef({ question: '', pages: new Set<number>() })
  const firstPage = Math.floor(first / pageSize)
  const lastPage = Math.floor(Math.max(first, last) / pageSize)

  useEffect(() => {
    if (asked.current.question !== question) asked.current = { question, pages: new Set() }
    const own = asked.current
    const missing: number[] = []
    for (let page = firstPage; page <= lastPage; page++)
      if (!own.pages.has(page)) missing.push(page)
    if (missing.length === 0) return
    for (const page of missing) own.pages.add(page)
    const ask = async () => {
      try {
        const answers = await Promise.all(
          missing.map((page) =>
            bridge().commands.getGifters({
              search,
              order,
              limit: pageSize,
              offset: page * pageSize,
            }),
          ),
        )
        if (asked.current !== own) return
        setFailed(false)
        setLoaded((before) => merge(before, question, missing, answers))
      } catch {
        // Main's log says why; the page offers to ask again.
        if (asked.current === own) setFailed(true)
      }
    }
    void ask()
  }, [question, search, order, firstPage, lastPage])

  return {
    count: loaded && loaded.count,
    rowAt: (place) => loaded?.pages.get(Math.floor(place / pageSize))?.[place % pageSize],
    busy: !failed && loaded?.question !== question && loaded !== null,
    failed,
    again: () => setRound((before) => before + 1),
  }
}

function merge(
  before: Loaded | null | undefined,
  question: string,
  numbers: readonly number[],
  answers: readonly (Gifters | null)[],
): Loaded | null {
  const pages = new Map(before?.question === question ? before.pages : [])
  let count = 0
  for (const [place, answer] of answers.entries()) {
    if (!answer) return null
    count = answer.count
    pages.set(numbers[place] ?? 0, answer.rows)
  }
  return { question, count, pages }
}
