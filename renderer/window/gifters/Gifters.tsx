import { useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { chosenAccount } from '../../ui/chosenAccount.ts'
import { format } from '../../ui/format.ts'
import { Segments } from '../../ui/Segments.tsx'
import { t } from '../../ui/t.ts'
import { useAppState } from '../../ui/useAppState.ts'
import { GifterList } from './GifterList.tsx'
import { NoHistory } from './NoHistory.tsx'
import { Nothing } from '../history/Nothing.tsx'
import { SearchBox } from '../search/SearchBox.tsx'
import { type GifterOrder, useGifterPages } from './useGifterPages.ts'
import { useHistoryOf } from './useHistoryOf.ts'
import { useKept } from '../useKept.ts'
import styles from './Gifters.module.css'

const orders: readonly GifterOrder[] = ['lifetime', 'lastSeen', 'firstSeen', 'name']

const asText = (kept: unknown) => (typeof kept === 'string' ? kept : null)
const asOrder = (kept: unknown) => orders.find((order) => order === kept) ?? null
const asPlace = (kept: unknown) => (typeof kept === 'number' ? kept : null)

/** Everybody who was ever seen on a board of this channel. */
export function Gifters() {
  const state = useAppState()
  const key = useHistoryOf()
  const [search, setSearch] = useKept('giftersSearch', asText, () => '')
  const [order, setOrder] = useKept<GifterOrder>('giftersOrder', asOrder, () => 'lifetime')
  const [left, setLeft] = useKept<number | null>('giftersPlace', asPlace, () => null)
  // Where the way back leads to; whoever looks for others begins at the top.
  const [entry, setEntry] = useState(left)
  const [view, setView] = useState({ first: 0, last: 0 })
  const pages = useGifterPages({ search: search.trim(), order, key, ...view })
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<{ enter(): void }>(null)
  // Without a channel there is nobody to ask about.
  const count = chosenAccount(state) ? pages.count : null
  const none = count === 0 && !pages.busy

  const choose = (change: () => void) => {
    change()
    setView({ first: 0, last: 0 })
    setEntry(null)
  }
  const known = typeof count === 'number' && count > 0
  return (
    <div className={styles.gifters}>
      <header className={styles.top}>
        <h1 className={styles.title}>{t('gifters.title')}</h1>
        <p className={styles.count} role="status">
          {known &&
            t(search.trim() === '' ? 'gifters.count' : 'gifters.found', {
              count,
              number: format.amount(count),
            })}
        </p>
      </header>
      {count !== null && !(none && search === '') && (
        <div className={styles.tools}>
          <div className={styles.search}>
            <SearchBox
              field={field}
              label={t('gifters.search')}
              placeholder={t('search.label')}
              letters
              query={search}
              onQuery={(next) => choose(() => setSearch(next))}
              onDown={() => list.current?.enter()}
            />
          </div>
          <Segments
            label={t('gifters.order.label')}
            name="gifterOrder"
            choices={orders.map((value) => ({ value, word: t(`gifters.order.${value}`) }))}
            chosen={order}
            onChoose={(next) => choose(() => setOrder(next))}
          />
        </div>
      )}
      <div role="status" className={styles.state}>
        {count === undefined && !pages.failed && t('gifters.reading')}
        {pages.failed && (
          <>
            {t('gifters.failed')} <Button onClick={pages.again}>{t('action.again')}</Button>
          </>
        )}
      </div>
      {count === null && <NoHistory />}
      {none && search === '' && (
        <Nothing title={t('gifters.empty')} body={t('gifters.emptyBody')} />
      )}
      {none && search !== '' && (
        <Nothing title={t('gifters.nobody')} body={t('gifters.nobodyBody')}>
          <Button onClick={() => setSearch('')}>{t('gifters.clear')}</Button>
        </Nothing>
      )}
      {typeof count === 'number' && count > 0 && (
        <GifterList
          key={`${order} ${search}`}
          ref={list}
          count={count}
          rowAt={pages.rowAt}
          busy={pages.busy}
          entry={entry}
          onOpen={setLeft}
          onView={setView}
        />
      )}
    </div>
  )
}
