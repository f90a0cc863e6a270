import type { AccountView } from '../../../contract/state.ts'
import type { Lens } from './lensOf.ts'

interface Leading {
  name: string
  /** Since when (UTC ms); null where that is not known. */
  since: number | null
  /** What to say of it without a time. */
  words: 'boardPage.card.leads' | 'boardPage.card.streamLeads' | 'boardPage.card.lookedLeads'
}

/** Who leads what the board counts; null while nobody does. */
export function leadingOf(account: Pick<AccountView, 'leaders'>, lens: Lens): Leading | null {
  if (lens.kind !== 'period') {
    const first = lens.gains?.rows[0]
    if (!first || first.gain <= 0) return null
    const words = lens.kind === 'stream' ? 'streamLeads' : 'lookedLeads'
    return { name: first.name, since: null, words: `boardPage.card.${words}` }
  }
  const first = lens.board?.rows[0]
  if (!first) return null
  const leader = account.leaders.find(({ period }) => period === lens.period)
  const since = leader?.userId === first.userId ? leader.since : null
  return { name: first.name, since, words: 'boardPage.card.leads' }
}
