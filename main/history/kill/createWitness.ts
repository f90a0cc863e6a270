import { createHash } from 'node:crypto'
import type { Period } from '../../../contract/period.ts'
import { boardAt } from '../store/boardAt.ts'
import type { Store } from '../store/Store.ts'
import { indexOf, momentOf, plannedAccount, plannedChannel } from './plannedChannel.ts'

/** Knows what a history of the planned channel must hold. */
export interface Witness {
  /**
   * Compares a history with what was planned.
   *
   * @param said the last reading that was acknowledged, null for none
   * @param picks numbers of older readings that are to be looked at once more
   * @returns what is wrong with it, one sentence each
   */
  inspect(store: Store, said: number | null, picks: readonly number[]): string[]
  /** How many readings the history has. */
  readonly length: number
}

const periods: readonly Period[] = ['lifetime', 'month', 'week']

export function createWitness(): Witness {
  const channel = plannedChannel()
  /** What each reading's boards must be, as a print of them. */
  const prints: string[] = []
  let seen = 0

  function planUntil(index: number): void {
    while (prints.length <= index) {
      channel.advance()
      const { boards } = channel.reading()
      prints.push(printOf(boards))
    }
  }

  return {
    get length() {
      return seen
    },
    inspect(store, said, picks) {
      const wrong: string[] = []
      const [check] = store.database.pragma('integrity_check') as { integrity_check: string }[]
      if (check?.integrity_check !== 'ok') wrong.push(`integrity: ${check?.integrity_check}`)
      for (const { file } of store.problems.map(({ values }) => values)) {
        wrong.push(`was set aside as ${file}`)
      }
      const at = store.row<{ at: number | null }>('SELECT max(until) AS at FROM watched')?.at
      const newest = typeof at === 'number' ? indexOf(at) : -1
      const promised = said ?? seen - 1
      if (newest < promised)
        wrong.push(`reading ${promised} was acknowledged, the last is ${newest}`)
      if (newest > promised + 1)
        wrong.push(`reading ${newest} is there, but ${promised} was the last`)
      planUntil(newest)
      const fresh = Array.from({ length: newest + 1 - seen }, (_, index) => seen + index)
      for (const index of [...fresh, ...picks.filter((pick) => pick < seen)]) {
        const boards = periods.map((period) =>
          boardAt(store, plannedAccount, period, momentOf(index)),
        )
        if (printOf(boards) !== prints[index]) wrong.push(`the boards of reading ${index} differ`)
      }
      seen = newest + 1
      return wrong
    },
  }
}

interface Shown {
  readonly complete: boolean
  readonly rows: readonly { userId: string; name: string; amount: number; rank: number }[]
}

function printOf(boards: readonly (Shown | null)[]): string {
  const content = boards.map((board) => [
    board?.complete,
    board?.rows.map(({ userId, name, amount, rank }) => [userId, name, amount, rank]),
  ])
  return createHash('sha256').update(JSON.stringify(content)).digest('base64')
}
