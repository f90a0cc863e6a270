import { app, clipboard, dialog, net, Notification, safeStorage, shell } from 'electron'
import { join } from 'node:path'
import { callback as callbackTexts } from '../contract/texts/callback.en.ts'
import { type Disposer, systemClock as clock } from './clock.ts'
import { connectBus } from './desktop/bus/connectBus.ts'
import { openKeyring } from './desktop/bus/openKeyring.ts'
import { sessionBusAddress } from './desktop/bus/sessionBusAddress.ts'
import { applyTheme } from './desktop/applyTheme.ts'
import { chosenBoard } from './desktop/chosenBoard.ts'
import { claimSingleInstance } from './desktop/claimSingleInstance.ts'
import { createCipher } from './desktop/createCipher.ts'
import { createExternalOpener } from './desktop/createExternalOpener.ts'
import { createFileLog } from './desktop/createFileLog.ts'
import { createMainWindow } from './desktop/createMainWindow.ts'
import { createMenuRunner } from './desktop/createMenuRunner.ts'
import { createNativeNotification } from './desktop/createNativeNotification.ts'
import { createNetworkFetch } from './desktop/createNetworkFetch.ts'
import { createNotifier } from './desktop/createNotifier.ts'
import { createPageHandlers } from './desktop/createPageHandlers.ts'
import { createPageSession } from './desktop/createPageSession.ts'
import { createPopover } from './desktop/createPopover.ts'
import { createTray } from './desktop/createTray.ts'
import { createWords } from './desktop/createWords.ts'
import { createXdgOpener } from './desktop/createXdgOpener.ts'
import { type Flags, parseFlags } from './desktop/flags.ts'
import { followTrayHost } from './desktop/followTrayHost.ts'
import { guardContents } from './desktop/guardContents.ts'
import { guardProcess } from './desktop/guardProcess.ts'
import { isNativeWayland } from './desktop/isNativeWayland.ts'
import { isShippedRuntime } from './desktop/isShippedRuntime.ts'
import { leaderText } from './desktop/leaderText.ts'
import { onlineHint } from './desktop/onlineHint.ts'
import { createOwnPages } from './desktop/ownPages.ts'
import { prepareProcess } from './desktop/prepareProcess.ts'
import { registerCommands } from './desktop/registerCommands.ts'
import { servePages } from './desktop/servePages.ts'
import { setApplicationMenu } from './desktop/setApplicationMenu.ts'
import { startTrial } from './desktop/startTrial.ts'
import { takeCredentials } from './desktop/takeCredentials.ts'
import { watchSleep } from './desktop/watchSleep.ts'
import { windowPlace } from './desktop/windowPlace.ts'
import { within } from './desktop/within.ts'
import { createEngine } from './engine/createEngine.ts'
import { createSettings } from './settings/createSettings.ts'
import { toProblem } from './problem.ts'
import { readSettings } from './settings/readSettings.ts'
import { removeLeftOvers } from './settings/removeLeftOvers.ts'
import { createWorlds } from './worlds.ts'

const kick = { apiOrigin: 'https://api.kick.com', idOrigin: 'https://id.kick.com' }
const platform = process.platform as 'linux' | 'darwin' | 'win32'
const uid = process.getuid?.() ?? 0

const flags = await prepareProcess()
if (flags)
  start(flags).catch((error: unknown) => {
    dialog.showErrorBox(
      'Kickboard could not start',
      toProblem(error).values['name']?.toString() ?? '',
    )
    app.exit(1)
  })

/** Builds the parts and wires them; what they do is theirs. */
async function start(flags: Flags): Promise<void> {
  const secondStarts: (readonly string[])[] = []
  let secondStarted = (argv: readonly string[]) => void secondStarts.push(argv)
  const claim = await claimSingleInstance(process.argv, (argv) => secondStarted(argv))
  if (claim === 'second') return app.exit(0)

  const folder = app.getPath('userData')
  const log = createFileLog(join(folder, 'logs'), flags.logLevel)
  const disposers: Disposer[] = [
    guardProcess(log),
    guardContents({ log, devtools: flags.devtools }),
  ]
  const [stored] = await Promise.all([readSettings(join(folder, 'settings.json')), app.whenReady()])

  const settings = createSettings({
    initial: stored.settings,
    log,
    async openFile() {
      if (!stored.usable) throw new Error('A file that cannot be read is in the way.')
      const [{ default: Store }] = await Promise.all([
        import('electron-store'),
        removeLeftOvers(join(folder, 'settings.json')),
      ])
      return new Store({
        name: 'settings',
        cwd: folder,
        configFileMode: 0o600,
      })
    },
  })
  applyTheme(settings.current().theme)
  const words = createWords(app.getLocale())
  const tray = createTray({
    words,
    clock,
    platform,
    clicked: () => popover.toggle(),
    run: (command) => run(command),
    menuChanged: (menu) => popover.setMenu(menu),
  })
  const shown = new Promise<void>((resolve) => setImmediate(resolve))

  const origins = flags.sandbox ?? kick
  const openInSystem =
    platform === 'linux' ? createXdgOpener(clock) : (address: string) => shell.openExternal(address)
  const openExternal = createExternalOpener(openInSystem, origins.idOrigin, log)
  const version = app.getVersion()
  const busAddress = sessionBusAddress(process.env, uid)
  const shared = {
    version,
    userAgent: `Kickboard/${version} (desktop tray application)`,
    fetch: createNetworkFetch(),
    callbackTexts,
    clock,
    random: Math.random,
    log,
  }
  const real = createEngine({
    ...shared,
    ...origins,
    world: flags.sandbox ? 'sandbox' : 'kick',
    folder,
    avatarFolder: join(folder, 'avatars'),
    settings,
    problems:
      claim === 'unlocked'
        ? [{ code: 'disk-not-writable', values: {} }, ...stored.problems]
        : stored.problems,
    defaultCredentials: takeCredentials(process.env),
    signInRefused:
      flags.sandbox || isShippedRuntime(process.versions.electron)
        ? null
        : { code: 'runtime-too-old', values: { version: process.versions.electron } },
    openBrowser: openExternal,
    cipher: createCipher({
      safeStorage,
      platform,
      shown,
      log,
      async openKeyring() {
        const bus = await connectBus(busAddress, uid)
        return openKeyring(bus).finally(bus.close)
      },
    }),
  })
  const worlds = createWorlds({
    real,
    log,
    startTrial: () =>
      startTrial({
        ...shared,
        settings,
        script: join(import.meta.dirname, '../sandbox/cli.js'),
        openBrowser: (url, idOrigin) => createExternalOpener(openInSystem, idOrigin, log)(url),
      }),
  })

  const pages = createOwnPages()
  const developmentServer = __DEV__ ? process.env['KICKBOARD_DEV_SERVER'] : undefined
  const session = createPageSession(developmentServer)
  const pageNeeds = {
    session,
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    devtools: flags.devtools,
    pages,
    log,
  }
  const popover = createPopover({
    ...pageNeeds,
    clock,
    platform,
    nativeWayland: isNativeWayland(
      platform,
      process.env,
      process.argv,
      Number.parseInt(process.versions.electron, 10),
    ),
    trayBounds: () => tray.bounds(),
    onSeen() {
      worlds.current().markSeen()
      tray.seen()
    },
  })
  const window = createMainWindow({
    ...pageNeeds,
    place: windowPlace(join(folder, 'window.json'), log),
  })
  const run = createMenuRunner({
    engine: worlds.current,
    words,
    showBoard: () => popover.show(),
    showGifter: (userId) => popover.showGifter(userId),
    openPage: (page) => void window.open(page),
    leaveSandbox: worlds.leaveSandbox,
    openExternal,
    copy: (text) => clipboard.writeText(text),
    quit: () => app.quit(),
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

  setApplicationMenu(platform, words, () => void window.open('settings'))
  secondStarted = (argv) => {
    const again = parseFlags(argv, null)
    if (again.ok && again.flags.openGifter) popover.showGifter(again.flags.openGifter)
    else if (!again.ok || !again.flags.hidden) popover.show()
  }
  for (const argv of secondStarts) secondStarted(argv)

  disposers.push(
    tray.dispose,
    () => popover.dispose(),
    window.dispose,
    notifier.dispose,
    hint.dispose,
    servePages({
      session,
      folder: join(import.meta.dirname, '../renderer'),
      avatar: (userId) => worlds.current().avatar(userId),
      developmentServer,
    }),
    registerCommands(
      createPageHandlers({
        worlds,
        words,
        clock,
        run,
        openPage: window.open,
        closePage: (page) => (page === 'popover' ? popover.hide() : window.close()),
        pageReady: (page) => page === 'popover' && popover.pageReady(),
        windowOf: (page) => (page === 'popover' ? popover.window() : window.window()),
        hold: popover.hold,
        openExternal,
        copy: (text) => clipboard.writeText(text),
      }),
      pages,
      log,
    ),
    worlds.subscribe((state) => {
      applyTheme(state.settings.theme)
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
  )

  // The tray keeps the application alive; without windows it goes on.
  app.on('window-all-closed', () => {})
  app.on('activate', () => popover.show())
  let end: 'no' | 'under way' | 'done' = 'no'
  app.on('will-quit', (event) => {
    if (end === 'done') return
    event.preventDefault()
    if (end === 'under way') return
    end = 'under way'
    for (const dispose of disposers.toReversed()) dispose()
    void worlds.dispose().finally(() => {
      end = 'done'
      app.quit()
    })
  })

  const hidden = flags.openGifter === null && (flags.hidden || settings.current().startHidden)
  const trayHost =
    platform === 'linux'
      ? followTrayHost({
          connect: () => connectBus(busAddress, uid),
          clock,
          // At login the panel may come a little later than we do.
          patienceAtStart: hidden ? 5_000 : 0,
          appeared() {
            tray.recreate()
            popover.setTray(true)
          },
          absent() {
            popover.setTray(false)
            popover.showQuietly()
          },
          log,
        })
      : Promise.resolve(() => {})
  disposers.push(() => void trayHost.then((stop) => stop()))

  await real.restore()
  tray.show(real.state())
  // A bus that does not answer holds nothing up; the window is made anew when it has.
  await within(trayHost, 300, undefined)
  if (flags.openGifter) popover.showGifter(flags.openGifter)
  else if (!hidden) popover.show()
  await real.open()
}
