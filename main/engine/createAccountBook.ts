import { periods } from '../../contract/period.ts'
import type { Problem } from '../../contract/problem.ts'
import type { StoredAccount } from '../account/storedAccount.ts'
import type { Disposer } from '../clock.ts'
import type { People } from '../watch/People.ts'
import type { Watcher } from '../watch/Watcher.ts'
import type { WatchEvent } from '../watch/WatchEvent.ts'
import { newAccount, type AccountModel } from './AccountModel.ts'
import { takeBoards, type BoardsTaken } from './takeBoards.ts'

/** The accounts with what watches over each. */
export interface AccountBook {
  accounts(): readonly AccountModel[]
  /** Takes accounts from the cache: shown, but not yet watched. */
  restore(accounts: readonly AccountModel[]): void
  /** Begins to watch an account; one that is watched already begins anew with its new tokens. */
  watch(account: StoredAccount): void
  /** The account stays on screen with its last board and a problem, and is not watched. */
  rest(id: string, problem: Problem): void
  drop(id: string): void
  /** Reads the board now; resolves when the reading has ended, well or not. */
  refresh(id: string): Promise<void>
  find(id: string): AccountModel | undefined
  change(id: string, change: Partial<AccountModel>): void
  forEachWatcher(call: (watcher: Watcher) => void): void
  dispose(): void
}

interface Watched {
  watcher: Watcher
  end: Disposer
}

/**
 * @param peopleOf whom an account knows by name and picture
 * @param begin makes the watcher of an account
 * @param onReading is told of each answer with boards, after it was taken
 * @param onLive is told that the channel is live, and since when (UTC ms), after it was taken
 */
export function createAccountBook({
  peopleOf,
  begin,
  onReading,
  onLive,
  intervalMs,
  changed,
}: {
  peopleOf: (accountId: string) => People
  begin: (account: StoredAccount) => Watcher
  onReading: (taken: BoardsTaken) => void
  onLive: (id: string, since: number) => void
  intervalMs: () => number
  changed: () => void
}): AccountBook {
  const models = new Map<string, AccountModel>()
  const watched = new Map<string, Watched>()

  function put(id: string, change: Partial<AccountModel>): void {
    const model = models.get(id)
    if (!model) return
    models.set(id, { ...model, ...change })
    changed()
  }

  function hear(id: string, event: WatchEvent): void {
    const model = models.get(id)
    if (!model) return
    switch (event.kind) {
      case 'reading':
        return put(id, { reading: true })
      case 'idle':
        return put(id, { reading: false, nextReadAt: event.nextReadAt })
      case 'trouble':
        return put(id, { reading: false, problem: event.problem, nextReadAt: event.nextReadAt })
      case 'channel':
        put(id, {
          live: event.live,
          liveSince: event.liveSince,
          slug: event.slug,
          name: event.name || model.name,
        })
        if (event.live && event.liveSince !== null) onLive(id, event.liveSince)
        return
      case 'boards': {
        const read = { ...model, problem: null, reading: false }
        const taken = takeBoards(read, event.boards, intervalMs())
        models.set(id, taken.account)
        changed()
        onReading(taken)
        void peopleOf(id).learn(idsToKnow(taken.account))
      }
    }
  }

  function endWatching(id: string): void {
    watched.get(id)?.end()
    watched.delete(id)
  }

  return {
    accounts: () => [...models.values()],
    restore(accounts) {
      for (const account of accounts) models.set(account.id, account)
      changed()
    },
    watch(account) {
      endWatching(account.id)
      const known = models.get(account.id) ?? newAccount({ ...account })
      models.set(account.id, {
        ...known,
        kind: account.kind,
        name: account.name || known.name,
        problem: null,
      })
      const watcher = begin(account)
      const endHearing = watcher.subscribe((event) => hear(account.id, event))
      const endLearning = peopleOf(account.id).subscribe(changed)
      watched.set(account.id, {
        watcher,
        end() {
          endHearing()
          endLearning()
          watcher.dispose()
        },
      })
      watcher.start()
      changed()
    },
    rest(id, problem) {
      endWatching(id)
      put(id, { problem, reading: false, nextReadAt: null })
    },
    drop(id) {
      endWatching(id)
      models.delete(id)
      changed()
    },
    refresh: async (id) => watched.get(id)?.watcher.refreshNow(),
    find: (id) => models.get(id),
    change: put,
    forEachWatcher(call) {
      for (const { watcher } of watched.values()) call(watcher)
    },
    dispose() {
      for (const { end } of watched.values()) end()
      watched.clear()
    },
  }
}

/** Whose names and pictures are wanted: the broadcaster, then gifters without one, by rank. */
function idsToKnow(account: AccountModel): string[] {
  const boards = periods.flatMap((period) => account.boards.get(period) ?? [])
  const gifters = boards
    .flatMap((board) => board.rows)
    .filter((row) => row.picture === null)
    .toSorted((first, second) => first.rank - second.rank)
    .map((row) => row.userId)
  return [...new Set([account.id, ...gifters])]
}
