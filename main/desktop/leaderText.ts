import type { LeaderNotice } from '../alerts/leaderNotice.ts'
import { plainText } from './plainText.ts'
import type { Words } from './words.ts'

/** Title and body of the notification of a new leader, one plain line each. */
export function leaderText(notice: LeaderNotice, words: Words): { title: string; body: string } {
  const { gifter, before } = notice
  const nameOf = ({ name, userId }: { name: string; userId: string }) =>
    plainText(name, 40) || words.say('tray.unnamed', { userId })
  const amount = words.number(gifter.amount)
  return {
    title: words.say('notification.newLeader.title', {
      name: nameOf(gifter),
      period: words.say(`notification.period.${notice.period}`),
    }),
    body: before
      ? words.say('notification.newLeader.body', { amount, before: nameOf(before) })
      : words.say('notification.newLeader.bodyAlone', { amount }),
  }
}
