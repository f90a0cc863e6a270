import { join } from 'node:path'
import type { Problem } from '../../contract/problem.ts'
import { redirectUri } from '../../contract/settings.ts'
import type { AppState } from '../../contract/state.ts'
import { createOAuth } from '../account/createOAuth.ts'
import { createSessions } from '../account/createSessions.ts'
import { createSignIn } from '../account/createSignIn.ts'
import { createVault } from '../account/createVault.ts'
import { VaultError } from '../account/VaultError.ts'
import { leaderNotice, type LeaderNotice } from '../alerts/leaderNotice.ts'
import type { Disposer } from '../clock.ts'
import type { History } from '../history/History.ts'
import { HistoryError } from '../history/HistoryError.ts'
import { createGuardedFetch } from '../kick/createGuardedFetch.ts'
import { createKickClient } from '../kick/createKickClient.ts'
import { toProblem } from '../problem.ts'
import { createAvatars } from '../watch/createAvatars.ts'
import { createPeople } from '../watch/createPeople.ts'
import { createRequestQueue } from '../watch/createRequestQueue.ts'
import { createWatcher } from '../watch/createWatcher.ts'
import { stretchInterval } from '../watch/stretchInterval.ts'
import type { WithToken } from '../watch/WithToken.ts'
import type { AccountModel } from './AccountModel.ts'
import { type CachedAccount, createBoardCache } from './boardCache.ts'
import { fromCached, toCached } from './cachedAccount.ts'
import { createAccountBook } from './createAccountBook.ts'
import { createAcquaintances } from './createAcquaintances.ts'
import { createHistoryHandlers } from './createHistoryHandlers.ts'
import { createAwayHandlers } from './createAwayHandlers.ts'
import { createHandlers } from './createHandlers.ts'
import { createProblemList } from './createProblemList.ts'
import { createRecorder } from './createRecorder.ts'
import { createShowing } from './createShowing.ts'
import { createStreamStarts } from './createStreamStarts.ts'
import type { Engine } from './Engine.ts'
import type { EngineOptions } from './EngineOptions.ts'
import { dismissAway, markSeen } from './lookAway.ts'
import { createStateFeed } from './stateFeed.ts'
import { staleAfter } from './staleAfter.ts'
import { newestReading, viewAccount } from './viewAccount.ts'

/** Scopes that are asked for; never `streamkey:read`. */
const scopes = ['kicks:read', 'user:read', 'channel:read']
const requestsPerMinute = 12
/** Pictures come from Kick's file hosts, without a token, so they are no part of the app's budget. */
const picturesPerMinute = 120

/** Builds the parts of one engine and wires them. */
export function createEngine(options: EngineOptions): Engine {
  const { clock, random, log, settings, idOrigin, apiOrigin, folder, history } = options
  const noticeListeners = new Set<(notice: LeaderNotice) => void>()
  const fetch = createGuardedFetch({
    fetch: options.fetch,
    userAgent: options.userAgent,
    after: clock.after,
  })
  const kick = createKickClient({
    apiOrigin,
    idOrigin,
    fetch,
    onDropped: (what, count) => log.warn(`${count} unusable rows of ${what} were left out`),
  })
  const oauth = createOAuth({ idOrigin, fetch, clock })
  const vault = createVault({
    path: folder ? join(folder, 'vault.json') : '',
    // A sandbox may have two origins: its tokens are for this pair, or they would go to another API.
    origin:
      apiOrigin === idOrigin || options.world === 'kick' ? idOrigin : `${idOrigin} ${apiOrigin}`,
    cipher: options.cipher,
    log,
    allowPlainKey: settings.current().allowPlainKey,
  })
  const sessions = createSessions({
    vault,
    oauth,
    kick,
    clock,
    log,
    onNotStored: (error) => report(...error.problems),
  })
  const queue = createRequestQueue({ clock, random, perMinute: requestsPerMinute })
  const pictureQueue = createRequestQueue({ clock, random, perMinute: picturesPerMinute })
  const avatars = createAvatars({
    folder: options.avatarFolder,
    kick,
    queue: pictureQueue,
    clock,
    log,
  })
  const cache = createBoardCache({
    path: folder ? join(folder, 'boards.json') : null,
    clock,
    log,
  })

  let opened = false
  let keychainMissing = false
  let cancelStaleness: Disposer = () => {}

  const feed = createStateFeed(makeState)
  const { report, settle, current: problems } = createProblemList(options.problems, feed.changed)
  const recorder = createRecorder({ history, settings, clock, intervalMs })
  const endHistory = history?.onProblem((problem) => report(problem))
  const acquaintances = createAcquaintances((id) =>
    createPeople({ kick, withToken: withTokenOf(id), queue, clock, log }),
  )
  const showing = createShowing({
    masked: () => settings.current().maskNames,
    pictureOf: acquaintances.pictureOf,
  })
  const book = createAccountBook({
    changed: feed.changed,
    peopleOf: acquaintances.of,
    begin: (account) =>
      createWatcher({
        accountId: account.id,
        broadcasterUserId: account.id,
        kind: account.kind,
        withToken: withTokenOf(account.id),
        kick,
        queue,
        clock,
        random,
        log,
        intervalMs,
        period: () => settings.current().period,
        nameOf: acquaintances.of(account.id).name,
        lastBoard: (period) =>
          book
            .accounts()
            .find(({ id }) => id === account.id)
            ?.boards.get(period),
      }),
    intervalMs,
    onLive: (id, since) => streamStarts.began(id, since),
    onReading({ account: { id }, boards, changes }) {
      void cache.write(toKeep())
      awaitStaleness()
      recorder.boards(id, boards)
      const notice = leaderNotice(
        changes
          .filter(({ newLeader }) => newLeader)
          .map(({ board, change }) => ({
            period: board.period,
            first: false,
            rollover: change.rollover,
            leader: change.leader,
          })),
        settings.current(),
        clock.now(),
      )
      if (!notice) return
      recorder.notice(id, notice)
      for (const listen of noticeListeners) listen(showing.notice(notice))
    },
  })
  const streamStarts = createStreamStarts({
    history,
    clock,
    log,
    intervalMs,
    find: book.find,
    change: book.change,
  })
  const signIn = createSignIn({
    vault,
    oauth,
    kick,
    clock,
    log,
    scopes,
    openBrowser: options.openBrowser,
    port: () => settings.current().port,
    texts: options.callbackTexts,
    onNotStored: (error) => report(...error.problems),
    async readBoard(account) {
      for (const other of vault.accounts())
        if (other.id !== account.id) await sessions.signOut(other.id)
      for (const other of book.accounts()) if (other.id !== account.id) book.drop(other.id)
      book.watch(account)
      await book.refresh(account.id)
    },
  })
  const endSignIn = signIn.subscribe(feed.changed)
  const endSettings = settings.subscribe(feed.changed)

  /** As chosen, or longer where many accounts share what Kick allows. */
  function intervalMs(): number {
    const wish = settings.current().intervalSeconds * 1000
    return stretchInterval(wish, Math.max(1, book.accounts().length), requestsPerMinute)
  }

  function withTokenOf(accountId: string): WithToken {
    return (call) => sessions.withToken(accountId, call)
  }

  function makeState(): AppState {
    const now = clock.now()
    const { avatarOf } = showing
    const views = book
      .accounts()
      .map((account) => viewAccount(account, { now, intervalMs: intervalMs(), avatarOf }))
    const current = settings.current()
    return {
      version: options.version,
      world: options.world,
      clientId: (vault.credentials() ?? options.defaultCredentials)?.clientId ?? null,
      secretStorage: opened ? vault.storage() : 'opening',
      keychainMissing,
      signIn: signIn.view(),
      accounts: showing.accounts(views),
      chosenAccount: accountId(),
      settings: current,
      computer: options.computer,
      redirectUri: redirectUri(current.port),
      problems: [...problems()],
    }
  }

  function chosen(): AccountModel | null {
    return book.accounts()[0] ?? null
  }

  function accountId(): string | null {
    return chosen()?.id ?? null
  }

  function changeEach(change: (account: AccountModel) => AccountModel): void {
    for (const account of book.accounts()) book.change(account.id, change(account))
    void cache.write(toKeep())
  }

  /** @throws HistoryError where there is none */
  function historyOrThrow(): History {
    if (!history) throw new HistoryError('history-not-writable')
    return history
  }

  /** What outlives a restart, of the accounts that are left. */
  function toKeep(): CachedAccount[] {
    const accounts = book.accounts()
    acquaintances.keepOnly(accounts.map(({ id }) => id))
    return accounts.map((account) => toCached(account, acquaintances.of(account.id).snapshot()))
  }

  /** One look at the moment when the newest board would turn stale. */
  function awaitStaleness(): void {
    cancelStaleness()
    const newest = Math.max(0, ...book.accounts().map(newestReading))
    const wait = newest + staleAfter(intervalMs()) - clock.now() + 1
    cancelStaleness = clock.after(Math.max(wait, 10_000), feed.changed)
  }

  /** Opens the vault as it can be opened now and brings the accounts in line with it. */
  async function openVault(): Promise<void> {
    settle('keychain-missing', 'keychain-locked', 'vault-unreadable', 'vault-broken')
    let trouble: readonly Problem[] = []
    try {
      await vault.open()
    } catch (error) {
      trouble = error instanceof VaultError ? error.problems : [toProblem(error)]
      report(...trouble)
    }
    opened = true
    keychainMissing = trouble.some(({ code }) => code === 'keychain-missing')
    const kept = new Map(vault.accounts().map((account) => [account.id, account]))
    for (const account of kept.values()) book.watch(account)
    for (const account of book.accounts())
      if (!kept.has(account.id))
        book.rest(
          account.id,
          trouble.find(({ code }) => code !== 'keychain-missing') ?? {
            code: 'sign-in-ended',
            values: {},
          },
        )
    feed.changed()
  }

  return {
    state: feed.current,
    subscribe: feed.subscribe,
    onNotice(listen) {
      noticeListeners.add(listen)
      return () => void noticeListeners.delete(listen)
    },
    handlers: {
      ...createHandlers({
        options,
        vault,
        oauth,
        kick,
        sessions,
        signIn,
        book,
        report,
        settle,
        openVault,
        keep: () => void cache.write(toKeep()),
        changed: feed.changed,
      }),
      ...createHistoryHandlers({ history, accountId, showing }),
      ...createAwayHandlers({
        history,
        clock,
        dress: showing.dress,
        chosen,
        dismiss: () => changeEach((account) => dismissAway(account, clock.now())),
      }),
      async setStreamStart({ at }) {
        const id = accountId()
        if (id !== null) await streamStarts.choose(id, at)
        void cache.write(toKeep())
        return { ok: true }
      },
    },
    async exportTo(path, request, signal, progress) {
      const context = { accountId: accountId(), settings: settings.current(), signal }
      await historyOrThrow().exportTo(path, request, context, progress)
    },
    importFrom: async (path, signal, progress) =>
      historyOrThrow().importFrom(path, signal, progress),
    async restore() {
      const cached = await cache.read()
      for (const account of cached) acquaintances.of(account.id).restore(account.people)
      book.restore(cached.map(fromCached))
      awaitStaleness()
    },
    open: openVault,
    report,
    markSeen: () => changeEach((account) => markSeen(account, clock.now())),
    async avatar(userId) {
      // A page may still ask for an address of before.
      if (showing.masked() && !book.find(userId)) return null
      for (const account of book.accounts()) {
        const rows = [...account.boards.values()].flatMap((board) => board.rows)
        const picture =
          rows.find((row) => row.userId === userId && row.picture)?.picture ??
          acquaintances.pictureOf(userId)
        if (picture) return avatars.read(userId, picture)
      }
      return null
    },
    suspend: () => book.forEachWatcher((watcher) => watcher.suspend()),
    resume: () => book.forEachWatcher((watcher) => watcher.resume()),
    networkChanged: (online) => book.forEachWatcher((watcher) => watcher.networkChanged(online)),
    async dispose() {
      signIn.cancel()
      cancelStaleness()
      endSignIn()
      endSettings()
      endHistory?.()
      book.dispose()
      queue.dispose()
      pictureQueue.dispose()
      feed.dispose()
      noticeListeners.clear()
      await cache.flush(toKeep())
    },
  }
}
