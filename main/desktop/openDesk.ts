import { app } from 'electron'
import { join } from 'node:path'
import { type Disposer, systemClock as clock } from '../clock.ts'
import type { Picture } from '../kick/KickClient.ts'
import { peekSettings } from '../settings/peekSettings.ts'
import { applyTheme } from './applyTheme.ts'
import { type Bus, connectBus } from './bus/connectBus.ts'
import { sessionBusAddress } from './bus/sessionBusAddress.ts'
import { claimSingleInstance } from './claimSingleInstance.ts'
import type { CommandGate } from './createCommandGate.ts'
import { type CaptureShield, createCaptureShield } from './createCaptureShield.ts'
import { createLateLog, type LateLog } from './createLateLog.ts'
import { createPageSession } from './createPageSession.ts'
import { createPopover, type Popover } from './createPopover.ts'
import { createTray, type KickboardTray } from './createTray.ts'
import { type ChangeableWords, createWords } from './createWords.ts'
import { type Flags, parseFlags } from './flags.ts'
import { followTrayHost } from './followTrayHost.ts'
import { guardContents } from './guardContents.ts'
import { guardProcess } from './guardProcess.ts'
import { isNativeWayland } from './isNativeWayland.ts'
import type { MenuCommand } from './menuEntry.ts'
import { createOwnPages, type OwnPages } from './ownPages.ts'
import type { PageNeeds } from './pagePreferences.ts'
import { registerCommands } from './registerCommands.ts'
import { servePages } from './servePages.ts'
import { within } from './within.ts'

/** What the desk leads to, once it is there. */
export interface DeskBackground {
  run(command: MenuCommand): void
  /** The popover was hidden after it was shown. */
  seen(): void
  avatar(userId: string): Promise<Picture | null>
  gate: CommandGate
}

/** What a person sees and clicks. */
export interface Desk {
  readonly words: ChangeableWords
  /** Tags of the system's languages, the most wanted first. */
  readonly systemLanguages: readonly string[]
  readonly captureShield: CaptureShield
  readonly log: LateLog
  readonly tray: KickboardTray
  readonly popover: Popover
  readonly pages: OwnPages
  readonly pageNeeds: PageNeeds & { pages: OwnPages; log: LateLog }
  /** False where nothing can be written to the profile, not even the lock of a single instance. */
  readonly locked: boolean
  /**
   * Settles when what a person waits for is on the screen: the popover's first state, or the tray.
   * Calls that may block the whole process, as those of a keychain do, come after it.
   */
  readonly shown: Promise<void>
  attach(background: DeskBackground): void
  dispose: Disposer
}

/** ms that a page may take to its first state before nothing waits for it any more. */
const patienceForPage = 1_500
/** ms in which a window that was painted has come onto the screen; nobody tells when it has. */
const patienceForScreen = 150
/** ms in which a panel has taken up the tray icon; nobody tells when it has. */
const patienceForTray = 300

const platform = process.platform as 'linux' | 'darwin' | 'win32'

/**
 * Shows the tray, and the popover's window where one is wanted, before anything is loaded that they
 * do not need: schemas, engine and log come while Chromium is busy starting the page. A click or a
 * page that is quicker than they waits for `attach`.
 *
 * @returns null where another Kickboard runs on this profile, which has been told
 */
export async function openDesk(flags: Flags): Promise<Desk | null> {
  let attach: (background: DeskBackground) => void = () => {}
  const background = new Promise<DeskBackground>((resolve) => (attach = resolve))
  const log = createLateLog()
  let startedAgain = (_argv: readonly string[]) => {}
  const claim = await claimSingleInstance(process.argv, (argv) => startedAgain(argv))
  if (claim === 'second') return null

  const disposers: Disposer[] = [
    guardProcess(log),
    guardContents({ log, devtools: flags.devtools }),
  ]
  // Chromium needs some 50 ms to get ready: time enough to reach the bus.
  const bus = platform === 'linux' ? connectBus(...busAddress()) : null
  bus?.catch(() => {})
  await app.whenReady()
  const first = peekSettings(join(app.getPath('userData'), 'settings.json'))
  // Whoever asked for the window gets that alone.
  const hidden = flags.open !== null || flags.hidden || first.startHidden
  applyTheme(first.theme)
  const captureShield = createCaptureShield(first.hideFromCapture)
  const systemLanguages = app.getPreferredSystemLanguages()
  const words = createWords(systemLanguages)
  words.speak(first.language)
  const tray = createTray({
    words,
    clock,
    platform,
    clicked: () => popover.toggle(),
    run: (command) => void background.then(({ run }) => run(command)),
    menuChanged: (menu) => popover.setMenu(menu),
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
    onSeen: () => void background.then(({ seen }) => seen()),
  })
  startedAgain = (argv) => {
    const again = parseFlags(argv, null)
    const place = again.ok ? again.flags.open : null
    if (place) void background.then(({ run }) => run({ do: 'openPage', ...place }))
    else if (!again.ok || !again.flags.hidden) popover.show()
  }
  const trayHost = followTray({ bus, tray, popover, hidden, log })
  disposers.push(
    tray.dispose,
    () => popover.dispose(),
    servePages({
      session,
      folder: join(import.meta.dirname, '../renderer'),
      avatar: async (userId) => (await background).avatar(userId),
      developmentServer,
    }),
    registerCommands(
      background.then(({ gate }) => gate),
      pages,
    ),
    () => void trayHost.then((stop) => stop()),
    captureShield.dispose,
  )

  // A bus that does not answer holds nothing up; the window is made anew when it has.
  await within(trayHost, 300, undefined)
  if (!hidden) popover.show()

  return {
    words,
    systemLanguages,
    captureShield,
    log,
    tray,
    popover,
    pages,
    pageNeeds,
    locked: claim === 'first',
    shown: hidden
      ? new Promise((resolve) => void clock.after(patienceForTray, resolve))
      : within(popover.firstPaint, patienceForPage, undefined).then(
          () => new Promise((resolve) => void clock.after(patienceForScreen, resolve)),
        ),
    attach,
    dispose: () => disposers.toReversed().forEach((dispose) => dispose()),
  }
}

/** Linux: the tray follows the panel, and without one the popover takes its place. */
async function followTray({
  bus,
  tray,
  popover,
  hidden,
  log,
}: {
  bus: Promise<Bus> | null
  tray: KickboardTray
  popover: Popover
  hidden: boolean
  log: LateLog
}): Promise<Disposer> {
  if (!bus) return () => {}
  return followTrayHost({
    connect: () => bus,
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
}

function busAddress(): Parameters<typeof connectBus> {
  const uid = process.getuid?.() ?? 0
  return [sessionBusAddress(process.env, uid), uid]
}
