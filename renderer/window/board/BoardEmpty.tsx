import type { AccountView } from '../../../contract/state.ts'
import { Button } from '../../ui/Button.tsx'
import { Centered } from '../../ui/Centered.tsx'
import { format } from '../../ui/format.ts'
import { t } from '../../ui/t.ts'
import type { Lens } from './lensOf.ts'
import { TableSkeleton } from './TableSkeleton.tsx'

interface BoardEmptyProps {
  account: AccountView
  lens: Lens
  /** How many rows there would be without search and filter. */
  all: number
  /** Whether a filter, and not the search alone, hides them. */
  filtered: boolean
  onShowAll: () => void
}

/** What there is to say in place of the rows. */
export function BoardEmpty({ account, lens, all, filtered, onShowAll }: BoardEmptyProps) {
  const { freshness } = account
  if (!lens.board && (freshness === 'reading' || freshness === 'fresh')) return <TableSkeleton />
  if (all > 0) {
    const number = format.amount(all)
    return (
      <Centered
        heading="h2"
        title={t(filtered ? 'boardPage.empty.filter' : 'search.nobody')}
        buttons={<Button onClick={onShowAll}>{t('boardPage.filter.clear')}</Button>}
      >
        {t(filtered ? 'boardPage.empty.filterBody' : 'search.nobodyBody', { number })}
      </Centered>
    )
  }
  const [title, body] = wordsOf(lens)
  return (
    <Centered heading="h2" title={title}>
      {body}
    </Centered>
  )
}

function wordsOf(lens: Lens): [title: string, body: string] {
  if (!lens.board) return [t('board.none'), t('board.noneBody')]
  if (lens.kind === 'period')
    return [t(`board.empty.${lens.period}`), t(`board.emptyBody.${lens.period}`)]
  if (lens.kind === 'looked') return [t('boardPage.empty.looked'), t('boardPage.empty.lookedBody')]
  if (lens.gains) return [t('boardPage.empty.stream'), t('boardPage.empty.streamBody')]
  return [t('boardPage.empty.noStream'), t('boardPage.empty.noStreamBody')]
}
