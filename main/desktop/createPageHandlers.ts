import type { BrowserWindow } from 'electron'
import type { PlaceInWindow } from '../../contract/channels.ts'
import type { Transfer } from '../../contract/history/transfer.ts'
import type { Outcome } from '../../contract/problem.ts'
import type { Clock } from '../clock.ts'
import type { Worlds } from '../worlds.ts'
import type { CommandHandlers, PageName } from './createCommandGate.ts'
import { createFileHandlers } from './createFileHandlers.ts'
import type { FileDialogs } from './FileDialogs.ts'
import { linkAddress } from './linkAddress.ts'
import type { MenuCommand } from './menuEntry.ts'
import { openGifterOnKick } from './openGifterOnKick.ts'
import { pageMenu } from './pageMenu.ts'
import { popUpMenu } from './popUpMenu.ts'
import type { Words } from './words.ts'

const done: Outcome = { ok: true }

export interface PageHandlersNeeds {
  worlds: Worlds
  words: Words
  clock: Clock
  run(command: MenuCommand): void
  openPage(place: PlaceInWindow): Promise<void>
  closePage(page: PageName): void
  /** A page has asked for its first state: it listens to events from now on. */
  pageReady(page: PageName): void
  /** The first state of a page is painted. */
  pagePainted(page: PageName): void
  windowOf(page: PageName): BrowserWindow | null
  /** Keeps the popover open while a menu has the focus. */
  hold(): () => void
  openExternal(address: string): Promise<void>
  copy(text: string): void
  copyImage(png: Uint8Array): Promise<Outcome>
  dialogs: FileDialogs
  /** How far an export or import is. */
  transferred(transfer: Transfer): void
}

/** All commands of the contract: those of the engine on show, and those that need a window. */
export function createPageHandlers(needs: PageHandlersNeeds): CommandHandlers {
  const { worlds, words, clock } = needs
  const engine = () => worlds.current()

  return {
    getState(_input, page) {
      needs.pageReady(page)
      return engine().state()
    },
    saveCredentials: (input) => engine().handlers.saveCredentials(input),
    signIn: (input) => engine().handlers.signIn(input),
    cancelSignIn: (input) => engine().handlers.cancelSignIn(input),
    openSignInAgain: (input) => engine().handlers.openSignInAgain(input),
    answerOtherUser: (input) => engine().handlers.answerOtherUser(input),
    useAppToken: (input) => engine().handlers.useAppToken(input),
    signOut: (input) => engine().handlers.signOut(input),
    refreshNow: (input) => engine().handlers.refreshNow(input),
    setPeriod: (input) => engine().handlers.setPeriod(input),
    snooze: (input) => engine().handlers.snooze(input),
    saveSettings: (input) => engine().handlers.saveSettings(input),
    dismissProblem: (input) => engine().handlers.dismissProblem(input),
    chooseSecretStorage: (input) => engine().handlers.chooseSecretStorage(input),
    copyRedirectUri() {
      needs.copy(engine().state().redirectUri)
      return done
    },
    async openLink({ link }) {
      try {
        await needs.openExternal(linkAddress[link])
        return done
      } catch {
        return { ok: false, problem: { code: 'browser-not-opened', values: {} } }
      }
    },
    openGifterOnKick: ({ userId }) => openGifterOnKick(userId, engine(), needs.openExternal),
    async openMenu(request, page) {
      const window = needs.windowOf(page)
      if (!window) return done
      const entries = pageMenu(request, engine().state(), words, clock.now())
      const release = needs.hold()
      // Answered at once: a menu may stay open for as long as the user likes.
      void popUpMenu(entries, window, request, needs.run).finally(release)
      return done
    },
    async openPage(place) {
      await needs.openPage(place)
      return done
    },
    closePage(_input, page) {
      needs.closePage(page)
      return done
    },
    pagePainted(_input, page) {
      needs.pagePainted(page)
      return done
    },
    trySandbox: () => worlds.trySandbox(),
    leaveSandbox: () => worlds.leaveSandbox(),
    ...createFileHandlers({ engine, dialogs: needs.dialogs, told: needs.transferred }),
    copyText({ text }) {
      needs.copy(text)
      return done
    },
    copyImage: ({ png }) => needs.copyImage(png),
    setStreamStart: (input) => engine().handlers.setStreamStart(input),
    getSparklines: (input) => engine().handlers.getSparklines(input),
    getGifters: (input) => engine().handlers.getGifters(input),
    getGifter: (input) => engine().handlers.getGifter(input),
    getGifterLine: (input) => engine().handlers.getGifterLine(input),
    getBoardAt: (input) => engine().handlers.getBoardAt(input),
    getRace: (input) => engine().handlers.getRace(input),
    getTotals: (input) => engine().handlers.getTotals(input),
    getLargestGains: (input) => engine().handlers.getLargestGains(input),
    getFinals: (input) => engine().handlers.getFinals(input),
    getMilestones: (input) => engine().handlers.getMilestones(input),
    getAway: (input) => engine().handlers.getAway(input),
    dismissAway: (input) => engine().handlers.dismissAway(input),
    getHistoryFacts: (input) => engine().handlers.getHistoryFacts(input),
    saveNote: (input) => engine().handlers.saveNote(input),
    forgetGifter: (input) => engine().handlers.forgetGifter(input),
    eraseHistory: (input) => engine().handlers.eraseHistory(input),
  }
}
