import { mkdtemp, chown } from 'node:fs/promises'
import { join } from 'node:path'
import { closeInReverse } from '../terminal/closeInReverse.ts'
import { runCommand } from '../terminal/runCommand.ts'
import { waitUntil } from '../terminal/waitUntil.ts'
import { writeLauncher } from '../unprivileged/writeLauncher.ts'
import { installBrowserShim } from './browserShim/installBrowserShim.ts'
import { busDaemon } from './bus/busDaemon.ts'
import { connectToBus, type BusConnection } from './bus/connectToBus.ts'
import { waitForName } from './bus/waitForName.ts'
import type { DesktopOptions } from './DesktopOptions.ts'
import { keyringOf, keyringPassword, type Keyring } from './keyring.ts'
import { recordNotifications, type NotificationRecorder } from './notificationRecorder.ts'
import { prepareServices } from './prepareServices.ts'
import { sessionEnvironment, sessionMark } from './sessionEnvironment.ts'
import { makeSessionFolders, removeSessionFolders, type SessionFolders } from './sessionFolders.ts'
import { startDisplay } from './startDisplay.ts'
import { startProgram, type StartedProgram } from './startProgram.ts'
import { sweepProcesses } from './sweepProcesses.ts'

/** The panel of a desktop, which can die and come back. */
export interface Panel {
  /** Starts it and waits until it hosts tray items. */
  start(): Promise<void>
  /** Ends it as a crash does. */
  kill(): Promise<void>
}

/** A running desktop: display, session bus, keyring, window manager, panel with tray, notifications. */
export interface DesktopSession {
  /** The whole environment for a program that runs in it; give nothing else to the app. */
  readonly env: Record<string, string>
  readonly folders: SessionFolders
  readonly bus: BusConnection
  /** Present with `notifications: 'recorder'` and `'refuser'`. */
  readonly notifications: NotificationRecorder | undefined
  /** The panel, with the tray in it where this desktop has one. */
  readonly panel: Panel
  /** Without one, its calls fail. */
  readonly keyring: Keyring
  /** A fresh, empty profile folder that belongs to the person; it goes with the session. */
  makeProfile(): Promise<string>
  /** A script that becomes `command` as the person, for Playwright's `executablePath`. */
  makeLauncher(command: string): Promise<string>
  /** Starts a program in the session as the person, `extra` added to its environment. */
  start(command: string, args: readonly string[], extra?: Record<string, string>): StartedProgram
  /** Ends every process of the session and removes its folders. */
  close(): Promise<void>
}

/**
 * Starts a complete desktop session of the person's own and answers when all of it is there: the
 * tray host, the keyring and the notification service own their names on the bus.
 *
 * @throws Error naming the part that did not come; nothing is left running then
 */
export async function startDesktopSession(options: DesktopOptions): Promise<DesktopSession> {
  const { person, scale = 1, keyring = true, trayHost = true, notifications = 'desktop' } = options
  const closer = closeInReverse()
  try {
    const folders = await makeSessionFolders(person)
    closer.add(() => removeSessionFolders(folders))
    const busFile = await prepareServices(folders, options)
    await installBrowserShim(folders)
    const bare = sessionEnvironment(person, folders, '', scale)
    closer.add(() => sweepProcesses(`${sessionMark}=${bare[sessionMark]}`))
    const width = (options.width ?? 1280) * scale
    const height = (options.height ?? 800) * scale
    const cwd = folders.home
    const { display, program: xvfb } = await startDisplay(width, height, { person, env: bare, cwd })
    closer.add(() => xvfb.end())
    const env = sessionEnvironment(person, folders, display, scale)

    const begin = (command: string, args: readonly string[], input?: string): StartedProgram => {
      const started = startProgram(command, args, {
        person,
        env,
        cwd,
        ...(input === undefined ? {} : { input }),
      })
      closer.add(() => started.end())
      return started
    }

    const daemon = begin('dbus-daemon', [`--config-file=${busFile}`, '--nofork', '--nopidfile'])
    const address = env['DBUS_SESSION_BUS_ADDRESS'] ?? ''
    const bus = await reach(address, daemon)
    closer.add(() => bus.close())
    if (keyring) {
      begin(
        'gnome-keyring-daemon',
        ['--foreground', '--unlock', '--components=secrets'],
        keyringPassword,
      )
    }
    begin('xfwm4', ['--compositor=on', '--vblank=off'])
    let running: StartedProgram | undefined
    const startPanel = () => void (running = begin('xfce4-panel', ['--disable-wm-check']))
    const trayWatcher = 'org.kde.StatusNotifierWatcher'
    const panel: Panel = {
      async start() {
        if (!running || running.child.exitCode !== null || running.child.signalCode !== null)
          startPanel()
        await waitForName(bus, trayWatcher)
      },
      async kill() {
        running?.child.kill('SIGKILL')
        await waitForName(bus, trayWatcher, 20_000, 'gone')
      },
    }
    if (trayHost !== 'later') startPanel()
    let recorder: NotificationRecorder | undefined
    if (notifications === 'recorder' || notifications === 'refuser') {
      recorder = await recordNotifications(address, notifications === 'refuser' ? 'refuse' : 'show')
      closer.add(() => recorder?.close())
    } else if (notifications === 'desktop') {
      const name = 'org.freedesktop.Notifications'
      const call = { ...busDaemon, member: 'StartServiceByName', signature: 'su', body: [name, 0] }
      await bus.call(call)
    }
    await drawBackground(env)
    await Promise.all([
      notifications === 'none' ? undefined : waitForName(bus, 'org.freedesktop.Notifications'),
      keyring ? waitForName(bus, 'org.freedesktop.secrets') : undefined,
      trayHost === true ? waitForName(bus, trayWatcher) : undefined,
      waitUntil('The window manager', () => windowManagerRuns(env)),
    ])

    const makeFolder = async (): Promise<string> => {
      const folder = await mkdtemp(join(folders.profiles, 'profile-'))
      if (person.borrowed) await chown(folder, person.uid, person.gid)
      return folder
    }
    return {
      env,
      folders,
      bus,
      notifications: recorder,
      panel,
      keyring: keyringOf(bus),
      makeProfile: makeFolder,
      makeLauncher: async (command) => {
        const file = join(await mkdtemp(join(folders.bin, 'launch-')), 'launch')
        await writeLauncher(file, person, command, folders.home)
        return file
      },
      start(command, args, extra = {}) {
        const started = startProgram(command, args, { person, cwd, env: { ...env, ...extra } })
        closer.add(() => started.end())
        return started
      },
      close: () => closer.close(),
    }
  } catch (error) {
    await closer.close().catch(() => {})
    throw error
  }
}

async function reach(address: string, daemon: StartedProgram): Promise<BusConnection> {
  return waitUntil('The session bus', () => {
    if (daemon.child.exitCode !== null) {
      throw new Error(`The session bus did not start: ${daemon.lastWords()}`)
    }
    return connectToBus(address).catch(() => undefined)
  })
}

async function drawBackground(env: Record<string, string>): Promise<void> {
  const picture = ['-add', '#34435a', '-add', '#1b2028', '-gradient', '160']
  await runCommand('hsetroot', picture, { env })
}

async function windowManagerRuns(env: Record<string, string>): Promise<true | undefined> {
  const { stdout } = await runCommand('xprop', ['-root', '_NET_SUPPORTING_WM_CHECK'], { env })
  return stdout.includes('window id #') ? true : undefined
}
