import { join } from 'node:path'
import { redirectUri } from '../../contract/settings.ts'
import type { AppState } from '../../contract/state.ts'
import { createOAuth } from '../account/createOAuth.ts'
import { createSessions } from '../account/createSessions.ts'
import { createSignIn } from '../account/createSignIn.ts'
import { createVault } from '../account/createVault.ts'
import type { Disposer } from '../clock.ts'
import { createGuardedFetch } from '../kick/createGuardedFetch.ts'
import { createKickClient } from '../kick/createKickClient.ts'
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
import { createHandlers } from './createHandlers.ts'
import { createNotices } from './createNotices.ts'
import { createPast } from './createPast.ts'
import { createPictures } from './createPictures.ts'
import { createProblemList } from './createProblemList.ts'
import { createShowing } from './createShowing.ts'
import { createVaultOpening } from './createVaultOpening.ts'
import type { Engine } from './Engine.ts'
import type { EngineOptions } from './EngineOptions.ts'
import { createStateFeed } from './stateFeed.ts'
import { staleAfter } from './staleAfter.ts'
import { newestReading, viewAccount } from './viewAccount.ts'

/** Scopes that are asked for; never `streamkey:read`. */
const scopes = ['kicks:read', 'user:read', 'channel:read']
const requestsPerMinute = 12

/** Builds the parts of one engine and wires them. */
export function createEngine(options: EngineOptions): Engine {
  const { clock, random, log, settings, idOrigin, apiOrigin, folder } = options
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
  const cache = createBoardCache({
    path: folder ? join(folder, 'boards.json') : null,
    clock,
    log,
  })

  let cancelStaleness: Disposer = () => {}

  const feed = createStateFeed(makeState)
  const { report, settle, current: problems } = createProblemList(options.problems, feed.changed)
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
        lastBoard: (period) => book.find(account.id)?.boards.get(period),
      }),
    intervalMs,
    onLive: (id, since) => past.live(id, since),
    onReading(taken) {
      keep()
      awaitStaleness()
      past.took(taken.account.id, taken.boards, notices.tell(taken))
    },
  })
  const notices = createNotices({ settings, clock, showing })
  const past = createPast({ options, book, showing, intervalMs, chosen, report, settle, keep })
  const pictures = createPictures({
    options,
    kick,
    book,
    masked: showing.masked,
    pictureOf: acquaintances.pictureOf,
  })
  const opening = createVaultOpening({ vault, book, report, settle, changed: feed.changed })
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
      ...opening.view(),
      signIn: signIn.view(),
      accounts: showing.accounts(views),
      chosenAccount: chosen()?.id ?? null,
      settings: current,
      computer: options.computer,
      redirectUri: redirectUri(current.port),
      problems: [...problems()],
    }
  }

  function chosen(): AccountModel | null {
    return book.accounts()[0] ?? null
  }

  /** What outlives a restart, of the accounts that are left. */
  function toKeep(): CachedAccount[] {
    const accounts = book.accounts()
    acquaintances.keepOnly(accounts.map(({ id }) => id))
    return accounts.map((account) => toCached(account, acquaintances.of(account.id).snapshot()))
  }

  function keep(): void {
    void cache.write(toKeep())
  }

  /** One look at the moment when the newest board would turn stale. */
  function awaitStaleness(): void {
    cancelStaleness()
    const newest = Math.max(0, ...book.accounts().map(newestReading))
    const wait = newest + staleAfter(intervalMs()) - clock.now() + 1
    cancelStaleness = clock.after(Math.max(wait, 10_000), feed.changed)
  }

  return {
    state: feed.current,
    subscribe: feed.subscribe,
    onNotice: notices.onNotice,
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
        openVault: opening.open,
        keep,
        changed: feed.changed,
      }),
      ...past.handlers,
    },
    exportTo: past.exportTo,
    importFrom: past.importFrom,
    async restore() {
      const cached = await cache.read()
      for (const account of cached) acquaintances.of(account.id).restore(account.people)
      book.restore(cached.map(fromCached))
      past.restored()
      awaitStaleness()
    },
    open: opening.open,
    report,
    markSeen: past.markSeen,
    avatar: pictures.read,
    suspend: () => book.forEachWatcher((watcher) => watcher.suspend()),
    resume: () => book.forEachWatcher((watcher) => watcher.resume()),
    networkChanged: (online) => book.forEachWatcher((watcher) => watcher.networkChanged(online)),
    async dispose() {
      signIn.cancel()
      cancelStaleness()
      endSignIn()
      endSettings()
      past.dispose()
      book.dispose()
      queue.dispose()
      pictures.dispose()
      feed.dispose()
      notices.dispose()
      await cache.flush(toKeep())
    },
  }
}
