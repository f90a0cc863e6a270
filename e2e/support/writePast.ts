import { chown, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Person } from '../../build/unprivileged/Person.ts'
import { makeBoard } from '../../main/board/makeBoard.ts'
import { openStore } from '../../main/history/store/openStore.ts'
import { recordReading } from '../../main/history/store/recordReading.ts'
import { periodStart } from '../../sandbox/periods.ts'
import type { Sandbox } from '../../sandbox/startSandbox.ts'

const minute = 60_000
const day = 1_440 * minute
const lists = ['lifetime', 'month', 'week'] as const
type List = (typeof lists)[number]

interface Gift {
  readonly at: number
  readonly userId: string
  readonly amount: number
}

/**
 * Gives a profile a history of sixty days that lead to what the sandbox shows now: four streams
 * a week, gifts while they run, weeks and months that begin again.
 *
 * @param channelId user id of the broadcaster
 */
export async function writePast(
  profile: string,
  { sandbox, channelId, person }: { sandbox: Sandbox; channelId: string; person: Person },
): Promise<void> {
  const now = Date.now()
  const gifts = plan(sandbox, now)
  const { boards } = sandbox.control.state()
  const people = boards.lifetime.map(({ userId, username }) => ({
    userId: String(userId),
    username,
  }))
  const left = new Map(boards.lifetime.map(({ userId, amount }) => [String(userId), amount]))
  for (const { userId, amount } of gifts) left.set(userId, (left.get(userId) ?? 0) - amount)

  // What the sign-in recorded is newer than all of it.
  for (const name of await readdir(profile))
    if (name.startsWith('history.db')) await rm(join(profile, name))
  const store = openStore(join(profile, 'history.db'), { now: () => now })
  const moments = [...new Set(gifts.map(({ at }) => at)), now - 5 * minute].toSorted(
    (a, b) => a - b,
  )
  for (const at of moments) {
    const past = gifts.filter((gift) => gift.at <= at)
    const board = (period: List) => {
      const from = periodStart(period, at)
      const rows = people.flatMap(({ userId, username }) => {
        const given = past.filter((gift) => gift.userId === userId && gift.at >= from)
        const before = period === 'lifetime' ? (left.get(userId) ?? 0) : 0
        const amount = given.reduce((sum, gift) => sum + gift.amount, before)
        const unknown = { rank: null, verified: null, picture: null }
        return amount > 0 ? [{ userId, username, amount, ...unknown }] : []
      })
      const first = rows.toSorted((a, b) => b.amount - a.amount).slice(0, 100)
      return makeBoard({ period, rows: first, readAt: at, asked: 100 })
    }
    // Kickboard runs all day, and nothing changes but in the evening.
    recordReading(store, {
      accountId: channelId,
      at,
      intervalMs: 10 * 60 * minute,
      boards: lists.map(board),
    })
  }
  store.close()
  if (!person.borrowed) return
  for (const name of await readdir(profile))
    if (name.startsWith('history.db')) await chown(join(profile, name), person.uid, person.gid)
}

/** Gifts that add up to the sandbox's week and month, and something of what is older. */
function plan(sandbox: Sandbox, now: number): Gift[] {
  const random = createRandom(7)
  const { boards } = sandbox.control.state()
  const amounts = (list: List) =>
    new Map(boards[list].map(({ userId, amount }) => [String(userId), amount]))
  const [week, month, lifetime] = [amounts('week'), amounts('month'), amounts('lifetime')]
  const spans = { week: periodStart('week', now), month: periodStart('month', now) }
  return [...lifetime].flatMap(([userId, total]) => {
    const thisWeek = week.get(userId) ?? 0
    const thisMonth = Math.max(0, (month.get(userId) ?? 0) - thisWeek)
    const older = Math.round((total - thisWeek - thisMonth) * 0.6)
    return [
      ...scatter(userId, thisWeek, spans.week, now - 10 * minute, random),
      ...scatter(userId, thisMonth, spans.month, spans.week, random),
      ...scatter(userId, Math.max(0, older), now - 60 * day, spans.month, random),
    ]
  })
}

/** An amount in a few gifts within a span, while streams run. */
function scatter(
  userId: string,
  amount: number,
  from: number,
  to: number,
  random: () => number,
): Gift[] {
  if (amount <= 0 || to <= from) return []
  const parts = 1 + Math.floor(random() * 4)
  const each = Math.floor(amount / parts)
  return Array.from({ length: parts }, (_, index) => ({
    userId,
    amount: index === 0 ? amount - each * (parts - 1) : each,
    at: inStream(from + random() * (to - from), from, to),
  })).filter((gift) => gift.amount > 0)
}

/** The nearest quarter of an hour of an evening before a moment, or the moment where there is none. */
function inStream(at: number, from: number, to: number): number {
  const midnight = Math.floor(at / day) * day
  const quarter = Math.floor(((at - midnight) / day) * 16) * 15 * minute
  const evening = midnight + 18 * 60 * minute + quarter
  return evening > from && evening < to ? evening : Math.floor(at / minute) * minute
}

/** mulberry32: the same past each time. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
