import type { Away } from '../../../contract/history/past.ts'
import { displayName } from '../../ui/displayName.ts'
import { format } from '../../ui/format.ts'
import { t } from '../../ui/t.ts'
import { gainText } from '../history/gainText.ts'
import { when } from '../history/when.ts'
import { awayTotal } from './awayTotal.ts'
import { newFacesText } from './newFacesText.ts'

/** As many as a chat message bears. */
const most = 5

/** The summary as plain text, for a chat or a note. */
export function awayText(away: Away): string {
  const { from, to, gains, newFaces, leaders, ended } = away
  const since = t('history.away.since', { day: when.moment(from, to) })
  const lines = [`${since}: ${awayTotal(away)}`]
  if (gains.length > 0) {
    const all = gains
      .slice(0, most)
      .map((gain) => `${displayName(gain.gifter.name)} ${gainText(gain)}`)
    lines.push(`${t('history.away.gains')}: ${all.join(', ')}`)
  }
  if (newFaces.length > 0) lines.push(`${t('history.away.faces')}: ${newFacesText(newFaces, most)}`)
  for (const { period, now, before } of leaders) {
    const leads = t(`history.away.leader.${period}`, { name: displayName(now.name) })
    lines.push(before ? `${leads} (${beforeText(before.name)})` : leads)
  }
  for (const { period, winner, total } of ended) {
    const name = displayName(winner.name)
    const won = t('history.away.won', { name, amount: format.amount(total) })
    lines.push(`${t(`history.away.ended.${period}`)}: ${won}`)
  }
  return lines.join('\n')
}

function beforeText(name: string): string {
  return t('history.away.before', { name: displayName(name) })
}
