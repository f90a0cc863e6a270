import type { AppState, BoardView } from '../../contract/state.ts'
import { chosenBoard } from './chosenBoard.ts'
import { plainText } from './plainText.ts'
import type { Words } from './words.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** UTF-16 units that Windows shows of a tooltip (NOTIFYICONDATAW.szTip holds 128 with its end). */
export const windowsTooltipLimit = 127

/** What is given up, step by step, until the tooltip fits: length of names, then rows. */
const fits = [
  { name: 40, rows: 3 },
  { name: 24, rows: 3 },
  { name: 16, rows: 3 },
  { name: 10, rows: 3 },
  { name: 10, rows: 2 },
  { name: 10, rows: 1 },
  { name: 8, rows: 0 },
] as const

/**
 * The tray's tooltip: Kickboard and the channel, the top three, the age. Ages are told in minutes,
 * so that it changes at most once a minute by itself.
 *
 * @param now UTC ms
 * @param limit UTF-16 units the platform shows, Infinity where it shows all
 */
export function trayTooltip(state: AppState, words: Words, now: number, limit: number): string {
  const texts = fits.map((fit) => compose(state, words, now, fit))
  return (
    texts.find((text) => text.length <= limit) ?? [...(texts.at(-1) ?? '')].slice(0, 60).join('')
  )
}

function compose(
  state: AppState,
  words: Words,
  now: number,
  fit: { name: number; rows: number },
): string {
  const { account, board } = chosenBoard(state)
  if (!account) {
    const under = !['idle', 'failed'].includes(state.signIn.step)
    const said = words.say(under ? 'tooltip.signingIn' : 'tooltip.signedOut')
    return `${words.say('tooltip.title')}\n${said}`
  }
  const channel = plainText(account.name || account.slug || account.id, fit.name)
  const lines = [words.say('tooltip.channel', { channel })]
  if (board) lines.push(...rowLines(board, words, fit))
  lines.push(lastLine())
  return lines.join('\n')

  function lastLine(): string {
    if (account?.freshness === 'signed-out') return words.say('tooltip.endedByKick')
    if (!board) return words.say('tooltip.reading')
    const age = ageOf(now - board.readAt, words)
    return account?.freshness === 'offline' ? words.say('tooltip.offline', { age }) : age
  }
}

function rowLines(board: BoardView, words: Words, fit: { name: number; rows: number }): string[] {
  if (board.rows.length === 0)
    return [words.say('tooltip.empty', { period: words.say(`tray.period.${board.period}`) })]
  return board.rows.slice(0, fit.rows).map((row) =>
    words.say('tooltip.row', {
      rank: row.rank,
      name:
        plainText(row.name, fit.name) ||
        plainText(words.say('tray.unnamed', { userId: row.userId }), fit.name),
      amount: words.number(row.amount),
    }),
  )
}

function ageOf(age: number, words: Words): string {
  if (age < minute) return words.say('tooltip.justNow')
  if (age < hour) return words.say('tooltip.minutes', { count: Math.floor(age / minute) })
  if (age < day) return words.say('tooltip.hours', { count: Math.floor(age / hour) })
  return words.say('tooltip.days', { count: Math.floor(age / day) })
}
