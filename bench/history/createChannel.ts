import type { Period } from '../../contract/period.ts'
import type { Board } from '../../main/board/Board.ts'

const rowsGiven = 100

interface Person {
  readonly userId: string
  name: string
  names: number
}

/** A made-up channel: who gave what, and its boards as Kick would answer. */
export interface Channel {
  gift(person: number, amount: number): void
  rename(person: number): void
  /** A list begins again at nothing. */
  restart(period: 'week' | 'month'): void
  boards(at: number): Board[]
}

/**
 * A channel with gifters whose lifetime totals are spread as they are in life: a few gave much,
 * most gave little.
 *
 * @param random see `createRandom`
 * @param size how many people ever give
 */
export function createChannel(random: () => number, size: number): Channel {
  const people: Person[] = Array.from({ length: size }, (_, index) => ({
    userId: String(100_000_000 + index * 7_919),
    name: `gifter_${index.toString(36)}`,
    names: 1,
  }))
  const sums = {
    lifetime: new Map(
      people.map((_, index) => [index, Math.floor((400_000 * random()) / (index + 3))]),
    ),
    month: new Map<number, number>(),
    week: new Map<number, number>(),
  }

  function board(period: 'lifetime' | 'month' | 'week', readAt: number): Board {
    const all = [...sums[period]].filter(([, amount]) => amount > 0)
    const rows = all
      .toSorted(([first, a], [second, b]) => b - a || first - second)
      .slice(0, rowsGiven)
      .map(([index, amount], place) => ({
        userId: people[index]?.userId ?? '0',
        name: people[index]?.name ?? '',
        amount,
        rank: place + 1,
        verified: index % 9 === 0,
        picture: null,
      }))
    return {
      period: period as Period,
      readAt,
      complete: all.length < rowsGiven,
      total: rows.reduce((sum, row) => sum + row.amount, 0),
      rows,
    }
  }

  return {
    gift(person, amount) {
      for (const sum of Object.values(sums)) sum.set(person, (sum.get(person) ?? 0) + amount)
    },
    rename(index) {
      const person = people[index]
      if (!person) return
      person.names += 1
      person.name = `gifter_${index.toString(36)}_${person.names}`
    },
    restart: (period) => sums[period].clear(),
    boards: (at) => [board('lifetime', at), board('month', at), board('week', at)],
  }
}
