import { type Period, periods } from '../../../contract/period.ts'
import { listNumber } from '../schema/migrations.ts'
import { ensureAccount } from '../store/ensureAccount.ts'
import { isForgotten } from '../store/isForgotten.ts'
import type { Store } from '../store/Store.ts'
import type { EverythingLine, ExportedList } from './everythingLine.ts'
import { mergeGains } from './mergeGains.ts'
import { mergePeople } from './mergePeople.ts'
import { mergeWatched } from './mergeWatched.ts'

export interface Merge {
  /** Adds what a record holds and the history does not. True for a reading that was new. */
  take(line: EverythingLine): boolean
  /** After the last record. */
  end(): void
}

/** Adds the records of an export to the history; who was forgotten here or there stays so. */
export function mergeLine(store: Store): Merge {
  const accounts = new Map<string, number>()
  const account = (channel: string) => {
    const key = accounts.get(channel) ?? ensureAccount(store, channel)
    accounts.set(channel, key)
    return key
  }
  const people = mergePeople(store)
  const takeGains = mergeGains(store, people.key)

  function takeReading(channel: string, at: number, period: Period, list: ExportedList): number {
    const key = account(channel)
    let added = 0
    for (const [userId, amount, tie] of list.changes) {
      const gifter = people.key(userId)
      if (gifter === null) continue
      added += store.run(
        `INSERT OR IGNORE INTO change (account, list, gifter, at, amount, tie)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6)`,
        key,
        listNumber[period],
        gifter,
        at,
        amount,
        tie,
      )
    }
    if (!list.state) return added
    const { complete, ranks, began } = list.state
    return (
      added +
      store.run(
        `INSERT OR IGNORE INTO list_state (account, list, at, complete, ranks, began)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6)`,
        key,
        listNumber[period],
        at,
        Number(complete),
        typeof ranks === 'string' ? ranks : JSON.stringify(ranks),
        Number(began),
      )
    )
  }

  return {
    take(line) {
      switch (line.is) {
        case 'settings':
          // What was chosen on another computer is not applied unasked.
          return false
        case 'forgotten':
          if (!isForgotten(store, line.userId)) people.forget(line.userId, line.at)
          return false
        case 'gifter':
          people.mark(line.userId, line.verified)
          return false
        case 'name':
          people.name(line.userId, line.at, line.name)
          return false
        case 'note':
          people.note(line.userId, line.at, line.text)
          return false
        case 'watched':
          mergeWatched(store, account(line.channel), line)
          return false
        case 'thinned':
          store.run(
            `INSERT INTO thinned (account, until, step) VALUES (?1, ?2, ?3)
              ON CONFLICT (account) DO UPDATE
              SET until = max(until, excluded.until), step = max(step, excluded.step)`,
            account(line.channel),
            line.until,
            line.step,
          )
          return false
        case 'reading':
          return (
            periods.reduce((added, period) => {
              const list = line.lists[period]
              return list ? added + takeReading(line.channel, line.at, period, list) : added
            }, 0) > 0
          )
        case 'gains':
          takeGains(account(line.channel), line)
          return false
        case 'alert': {
          const gifter = people.key(line.userId)
          if (gifter === null) return false
          store.run(
            'INSERT OR IGNORE INTO alert (account, at, list, gifter) VALUES (?1, ?2, ?3, ?4)',
            account(line.channel),
            line.at,
            listNumber[line.list],
            gifter,
          )
          return false
        }
      }
    },
    end: people.end,
  }
}
