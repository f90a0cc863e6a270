import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { startSandbox } from '../../sandbox/startSandbox.ts'
import { connectToBus } from '../desktopSession/bus/connectToBus.ts'
import { findTrayItem } from '../desktopSession/trayItem.ts'
import { watchNotifications } from '../desktopSession/watchNotifications.ts'
import { AppFailure } from '../terminal/AppFailure.ts'
import { closeInReverse, type Closer } from '../terminal/closeInReverse.ts'
import { endProcess } from '../terminal/endProcess.ts'
import { prepareApp } from '../unprivileged/prepareApp.ts'
import { appArguments } from './appArguments.ts'
import { appEnvironment } from './appEnvironment.ts'
import { asAppFailure, asSetupFailure } from './blame.ts'
import { playGifts } from './playGifts.ts'

const stepEveryMs = 4_000
/** In ms: the person has to sign in by hand meanwhile, which itself has five minutes. */
const notificationLimit = 8 * 60_000

/**
 * The demo on somebody's own desktop, with the browser that is there: the person sees the consent
 * page and agrees, and watches the tray, the popover and the notification.
 */
export async function demoOnRealDesktop(once: boolean, stopped: Promise<'stopped'>): Promise<void> {
  const closer = closeInReverse()
  const story = tell(once, closer)
  try {
    await Promise.race([story, stopped])
  } finally {
    story.catch(() => {})
    await closer.close()
  }
}

async function tell(once: boolean, closer: Closer): Promise<void> {
  const { binary, sandbox, profile } = await asSetupFailure(() => setTheStage(closer))
  const app = spawn(binary, [...appArguments(sandbox, profile), '--log-level=info'], {
    env: { ...process.env, ...appEnvironment(sandbox) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  closer.add(() => endProcess(app))
  const lines = createInterface({ input: app.stdout })
  const notified = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (/notification was shown/i.test(line)) resolve()
    })
    void overhearNotifications(resolve, closer)
  })
  const signedIn = new Promise<void>((resolve) => {
    closer.add(
      sandbox.control.onRequest(({ endpoint, status }) => {
        if (endpoint === 'leaderboard' && status === 200) resolve()
      }),
    )
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    app.once('error', reject)
    app.once('exit', resolve)
  })

  await asAppFailure(async () => {
    void pressSignIn(app.pid ?? -1, closer)
    const first = await Promise.race([signedIn, ended])
    if (typeof first === 'number') leftEarly(first)
    console.log('Signed in. Click the tray icon to see the board. Gifts arrive:')
    closer.add(playGifts(sandbox, stepEveryMs, () => {}))
    if (!once) {
      const code = await ended
      if (code !== 0) leftEarly(code)
      return
    }
    const late = new AbortController()
    const limit = setTimeout(() => late.abort(), notificationLimit)
    closer.add(() => clearTimeout(limit))
    const tooLate = new Promise<'late'>((resolve) =>
      late.signal.addEventListener('abort', () => resolve('late')),
    )
    const outcome = await Promise.race([notified.then(() => 'notified'), ended, tooLate])
    if (outcome === 'late') throw new AppFailure('No notification came.')
    if (outcome !== 'notified') leftEarly(Number(outcome))
    console.log('The notification was shown.')
  })
}

function leftEarly(code: number | null): never {
  throw new AppFailure(`The app ended by itself (code ${code}).`)
}

async function setTheStage(closer: Closer) {
  const { app } = await prepareApp('shipped', 'app')
  const sandbox = await startSandbox({ consent: 'ask' })
  closer.add(() => sandbox.close())
  console.log(`Kick in a box: ${sandbox.url}`)
  const profile = await mkdtemp(join(tmpdir(), 'kickboard-demo-'))
  closer.add(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }))
  return { sandbox, profile, binary: app.binary }
}

/** On Linux the session bus tells of notifications; elsewhere only the app's own log does. */
async function overhearNotifications(heard: () => void, closer: Closer): Promise<void> {
  const address = process.env['DBUS_SESSION_BUS_ADDRESS']
  if (process.platform !== 'linux' || !address) return
  closer.add(await watchNotifications(address, heard).catch(() => () => {}))
}

/** Where the tray can be reached over D-Bus the demo starts the sign-in; elsewhere the person does. */
async function pressSignIn(pid: number, closer: Closer): Promise<void> {
  const address = process.env['DBUS_SESSION_BUS_ADDRESS']
  try {
    if (process.platform !== 'linux' || !address) throw new Error('There is no session bus.')
    const bus = await connectToBus(address)
    closer.add(() => bus.close())
    const tray = await findTrayItem(bus, pid, 10_000)
    await tray.click('Sign in with Kick...')
    console.log('Your browser opens: agree to the sign-in there.')
  } catch {
    console.log(
      'Choose "Sign in with Kick..." in the menu of the tray icon, and agree in the browser.',
    )
  }
}
