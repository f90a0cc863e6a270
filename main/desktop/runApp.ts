import * as electron from 'electron'
import { app, net, Notification, safeStorage, shell } from 'electron'
import { join } from 'node:path'
import { type Disposer, systemClock as clock } from '../clock.ts'
import { createEngine } from '../engine/createEngine.ts'
import { createHistory } from '../history/createHistory.ts'
import { policyOf } from '../history/policyOf.ts'
import { createSettings, type SettingsStore } from '../settings/createSettings.ts'
import { type ReadSettings, readSettings } from '../settings/readSettings.ts'
import { removeLeftOvers } from '../settings/removeLeftOvers.ts'
import { createWorlds } from '../worlds.ts'
import { applyTheme } from './applyTheme.ts'
import { connectBus } from './bus/connectBus.ts'
import { openKeyring } from './bus/openKeyring.ts'
import { sessionBusAddress } from './bus/sessionBusAddress.ts'
import { callbackWords } from './callbackWords.ts'
import { chooseLanguage } from './chooseLanguage.ts'
import { chosenBoard } from './chosenBoard.ts'
import { createCipher } from './createCipher.ts'
import { createClipboard } from './createClipboard.ts'
import { createCommandGate } from './createCommandGate.ts'
import { createExternalOpener } from './createExternalOpener.ts'
import { createFileDialogs } from './createFileDialogs.ts'
import { createFileLog } from './createFileLog.ts'
import { createMainWindow } from './createMainWindow.ts'
import { createMenuRunner } from './createMenuRunner.ts'
import { createNativeNotification } from './createNativeNotification.ts'
import { createNetworkFetch } from './createNetworkFetch.ts'
import { createNotifier } from './createNotifier.ts'
import { createPageHandlers } from './createPageHandlers.ts'
import { createXdgOpener } from './createXdgOpener.ts'
import type { Flags } from './flags.ts'
import { giveMemoryBack } from './giveMemoryBack.ts'
import { isShippedRuntime } from './isShippedRuntime.ts'
import { leaderText } from './leaderText.ts'
import { onlineHint } from './onlineHint.ts'
import type { Desk } from './openDesk.ts'
import { setApplicationMenu } from './setApplicationMenu.ts'
import { startTrial } from './startTrial.ts'
import { takeCredentials } from './takeCredentials.ts'
import { watchSleep } from './watchSleep.ts'
import { windowPlace } from './windowPlace.ts'
import { within } from './within.ts'

const kick = { apiOrigin: 'https://api.kick.com', idOrigin: 'https://id.kick.com' }
/** ms that the window of `--open` may take before the keychain is asked, which may block it. */
const patienceForWindow = 1_500
const platform = process.platform as 'linux' | 'darwin' | 'win32'

/** Builds the parts behind the desk and wires them; what they do is theirs. */
export async function runApp(flags: Flags, desk: Desk): Promise<void> {
  const { log, pageNeeds, pages, popover, tray, words } = desk
  const folder = app.getPath('userData')
  log.open(createFileLog(join(folder, 'logs'), flags.logLevel))
  const stored = await readSettings(join(folder, 'settings.json'))
  const settings = openSettings(folder, stored, desk)
  const origins = flags.sandbox ?? kick
  const openInSystem =
    platform === 'linux' ? createXdgOpener(clock) : (address: string) => shell.openExternal(address)
  const openExternal = createExternalOpener(openInSystem, origins.idOrigin, log)
  const version = app.getVersion()
  const shared = {
    version,
    userAgent: `Kickboard/${version} (desktop tray application)`,
    fetch: createNetworkFetch(),
    callbackTexts: callbackWords(words.language),
    computer: {
      language: chooseLanguage('system', desk.systemLanguages),
      // Electron's call does nothing on Linux.
      hidesWindows: platform !== 'linux',
    },
    clock,
    random: Math.random,
    log,
  }
  const historyScript = join(import.meta.dirname, 'historyWorker.js')
  // Its thread begins with the first reading, and so after the tray.
  const history = createHistory({
    path: join(folder, 'history.db'),
    script: historyScript,
    clock,
    log,
    policy: () => policyOf(settings.current()),
  })
  const real = createEngine({
    ...shared,
    ...origins,
    history,
    world: flags.sandbox ? 'sandbox' : 'kick',
    folder,
    avatarFolder: join(folder, 'avatars'),
    settings,
    problems: desk.locked
      ? stored.problems
      : [{ code: 'disk-not-writable', values: {} }, ...stored.problems],
    defaultCredentials: takeCredentials(process.env),
    signInRefused:
      flags.sandbox || isShippedRuntime(process.versions.electron)
        ? null
        : { code: 'runtime-too-old', values: { version: process.versions.electron } },
    openBrowser: openExternal,
    cipher: createCipher({
      safeStorage,
      platform,
      shown: desk.shown,
      log,
      openKeyring: unlock,
    }),
  })
  const worlds = createWorlds({
    real,
    log,
    startTrial: () =>
      startTrial({
        ...shared,
        settings,
        historyScript,
        script: join(import.meta.dirname, '../sandbox/cli.js'),
        openBrowser: (url, idOrigin) => createExternalOpener(openInSystem, idOrigin, log)(url),
      }),
  })

  const seen = () => {
    worlds.current().markSeen()
    tray.seen()
  }
  const window = createMainWindow({
    ...pageNeeds,
    place: windowPlace(join(folder, 'window.json'), log),
    onSeen: seen,
  })
  // The namespace has all names; an import by name would fail where the runtime has none of it.
  const copying = createClipboard(electron, log)
  const copy = (text: string) => void copying.text(text)
  const run = createMenuRunner({
    engine: worlds.current,
    words,
    showBoard: () => popover.show(),
    openPage: (place) => void window.open(place),
    leaveSandbox: worlds.leaveSandbox,
    openExternal,
    copy,
    quit: () => app.quit(),
  })
  const handlers = createPageHandlers({
    worlds,
    words,
    clock,
    run,
    openPage: window.open,
    closePage: (page) => (page === 'popover' ? popover.hide() : window.close()),
    pageReady: (page) => page === 'popover' && popover.pageReady(),
    pagePainted: (page) => page === 'popover' && popover.pagePainted(),
    windowOf: (page) => (page === 'popover' ? popover.window() : window.window()),
    hold: popover.hold,
    openExternal,
    copy,
    copyImage: copying.picture,
    dialogs: createFileDialogs(window.window),
    transferred: (transfer) => pages.send('transfer', transfer, 'window'),
  })
  const notifier = createNotifier({
    isSupported: () => Notification.isSupported(),
    create: createNativeNotification,
    missing: () => worlds.current().report({ code: 'notifications-missing', values: {} }),
    log,
  })
  const hint = onlineHint({
    clock,
    isOnline: () => net.isOnline(),
    cameOnline: () => worlds.forEach((engine) => engine.networkChanged(true)),
  })
  const memory = giveMemoryBack(clock)
  app.on('browser-window-created', (_event, opened) => opened.once('closed', memory.soon))
  popover.window()?.once('closed', memory.soon)
  const showApplicationMenu = () =>
    setApplicationMenu(platform, words, () => void window.open({ page: 'settings' }))
  showApplicationMenu()

  quitInOrder(
    () => worlds.dispose().finally(history.dispose),
    [
      desk.dispose,
      window.dispose,
      notifier.dispose,
      hint.dispose,
      memory.dispose,
      worlds.subscribe((state) => {
        applyTheme(state.settings.theme)
        desk.captureShield.set(state.settings.hideFromCapture)
        if (words.speak(state.settings.language)) showApplicationMenu()
        tray.show(state)
        hint.watch(chosenBoard(state).account?.freshness === 'offline')
        if (pages.any()) pages.send('state', state)
      }),
      worlds.onNotice((notice) => {
        tray.leaderChanged()
        notifier.show(leaderText(notice, words), () => popover.showGifter(notice.gifter.userId))
      }),
      watchSleep({
        suspended: () => worlds.forEach((engine) => engine.suspend()),
        resumed: () => worlds.forEach((engine) => engine.resume()),
      }),
    ],
  )
  // The tray keeps the application alive; without windows it goes on.
  app.on('window-all-closed', () => {})
  app.on('activate', () => popover.show())

  // The boards of last time are there before any page is answered.
  await real.restore()
  tray.show(real.state())
  desk.attach({
    run,
    seen,
    avatar: (userId) => worlds.current().avatar(userId),
    gate: createCommandGate(handlers, log),
  })
  if (flags.open) await within(window.open(flags.open), patienceForWindow, undefined)
  await desk.shown
  await real.open()
  memory.soon()
}

function openSettings(folder: string, stored: ReadSettings, { log }: Desk): SettingsStore {
  return createSettings({
    initial: stored.settings,
    log,
    async openFile() {
      if (!stored.usable) throw new Error('A file that cannot be read is in the way.')
      const [{ default: Store }] = await Promise.all([
        import('electron-store'),
        removeLeftOvers(join(folder, 'settings.json')),
      ])
      return new Store({ name: 'settings', cwd: folder, configFileMode: 0o600 })
    },
  })
}

async function unlock(): ReturnType<typeof openKeyring> {
  const uid = process.getuid?.() ?? 0
  const bus = await connectBus(sessionBusAddress(process.env, uid), uid)
  return openKeyring(bus).finally(bus.close)
}

/** At quit everything is closed in reverse order, and what has to be written is written first. */
function quitInOrder(write: () => Promise<void>, disposers: readonly Disposer[]): void {
  let end: 'no' | 'under way' | 'done' = 'no'
  app.on('will-quit', (event) => {
    if (end === 'done') return
    event.preventDefault()
    if (end === 'under way') return
    end = 'under way'
    for (const dispose of disposers.toReversed()) dispose()
    void write().finally(() => {
      end = 'done'
      app.quit()
    })
  })
}
