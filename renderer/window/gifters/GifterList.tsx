import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { t } from '../../ui/t.ts'
import { useNow } from '../../ui/useNow.ts'
import { GifterLine } from './GifterLine.tsx'
import { nextPlace } from './nextPlace.ts'
import type { GiftersRow } from './useGifterPages.ts'
import styles from './GifterList.module.css'

const rowHeight = 44
const headHeight = 34

interface GifterListProps {
  ref?: Ref<{ enter(): void }>
  count: number
  rowAt(place: number): GiftersRow | undefined
  busy: boolean
  /** The place that is gone to at first, with the focus; null for none. */
  entry: number | null
  /** Hears whose page is opened, by place. */
  onOpen: (place: number) => void
  /** Hears which places are in view. */
  onView: (view: { first: number; last: number }) => void
}

/** A list of any length: only the rows in view are on the page. It scrolls with the page. */
export function GifterList({ ref, count, rowAt, busy, entry, onOpen, onView }: GifterListProps) {
  const list = useRef<HTMLUListElement>(null)
  const [current, setCurrent] = useState(0)
  const wanted = useRef<number | null>(null)
  const [above, setAbove] = useState(0)
  const now = useNow(60_000)
  const scroller = () => list.current?.closest('main') ?? document.documentElement
  // Its answers are read at each render and handed to no memo.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer({
    count,
    getScrollElement: scroller,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: above,
    scrollPaddingStart: headHeight,
  })
  useLayoutEffect(() => {
    if (!list.current) return
    const box = scroller()
    const top = list.current.getBoundingClientRect().top - box.getBoundingClientRect().top
    setAbove(Math.round(top + box.scrollTop))
  }, [])

  const items = rows.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  const tellView = useEffectEvent(onView)
  useEffect(() => tellView({ first, last }), [first, last])

  const focusRow = (place: number) =>
    list.current?.querySelector<HTMLElement>(`[data-place="${place}"] a`)?.focus({
      preventScroll: true,
    })
  useEffect(() => {
    if (wanted.current === null) return
    const place = wanted.current
    // The row may come to the page with a later frame; until then it stays wanted.
    if (list.current?.querySelector(`[data-place="${place}"] a`)) wanted.current = null
    focusRow(place)
  })
  const moveTo = (place: number, align: 'auto' | 'center' = 'auto') => {
    wanted.current = place
    setCurrent(place)
    rows.scrollToIndex(place, { align })
    focusRow(place)
  }
  const goBack = useEffectEvent(() => {
    if (entry !== null && entry < count) moveTo(entry, 'center')
  })
  useEffect(() => {
    // Places are known once the head above them is measured.
    if (above > 0) goBack()
  }, [above])
  useImperativeHandle(ref, () => ({ enter: () => moveTo(0) }))
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = nextPlace(count, current, event.key)
    if (next === null) return
    event.preventDefault()
    moveTo(next)
  }
  // The row that Tab leads to must be on the page.
  const tabbable = current >= first && current <= last ? current : first
  return (
    <div className={styles.table} aria-busy={busy}>
      <div className={styles.head} aria-hidden="true">
        <span>{t('gifters.column.gifter')}</span>
        <span className={styles.best}>{t('gifters.column.best')}</span>
        <span className={styles.first}>{t('gifters.column.first')}</span>
        <span className={styles.last}>{t('gifters.column.last')}</span>
        <span className={styles.amount}>{t('gifters.column.lifetime')}</span>
      </div>
      <ul
        ref={list}
        className={styles.rows}
        aria-label={t('gifters.list')}
        style={{ height: rows.getTotalSize() }}
        onKeyDown={press}
      >
        {items.map(({ index, start }) => (
          <li
            key={index}
            data-place={index}
            className={styles.place}
            aria-setsize={count}
            aria-posinset={index + 1}
            style={{ height: rowHeight, transform: `translateY(${start - above}px)` }}
          >
            <GifterLine
              row={rowAt(index)}
              now={now}
              tabbable={index === tabbable}
              onFocus={() => setCurrent(index)}
              onOpen={() => onOpen(index)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
