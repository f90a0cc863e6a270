import type { PlaceInWindow } from '../../contract/channels.ts'
import { isToleratedSwitch } from './toleratedSwitches.ts'

/** What the command line asks for. */
export interface Flags {
  /** Origins of a sandbox (`http://127.0.0.1:PORT`), null for the real Kick. */
  sandbox: { apiOrigin: string; idOrigin: string } | null
  /** Profile folder, as written; null for the platform's own. */
  userDataDir: string | null
  /** Start without showing anything but the tray. */
  hidden: boolean
  logLevel: LogLevel
  /** Print this and end. */
  print: 'version' | 'help' | null
  /** Where the window is to be opened, null for not at all. */
  open: PlaceInWindow | null
  devtools: boolean
}

export const logLevels = ['error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

export type FlagsResult =
  | { ok: true; flags: Flags }
  | { ok: false; sentence: string; exitCode: 2 | 3 }

const valueFlags = ['kick-api', 'kick-id', 'user-data-dir', 'log-level', 'open'] as const
const switchFlags = ['hidden', 'version', 'help', 'devtools'] as const
type ValueFlag = (typeof valueFlags)[number]
type SwitchFlag = (typeof switchFlags)[number]

export const helpText = `Usage: kickboard [options]

  --hidden                 start without showing the popover
  --open=PLACE             open the window: board, history, settings or gifter/ID
  --user-data-dir=FOLDER   keep the profile in this folder
  --log-level=LEVEL        error, warn, info (default) or debug
  --devtools               allow developer tools in the pages
  --kick-api=ORIGIN        with --kick-id: talk to a sandbox on this computer
  --kick-id=ORIGIN         instead of Kick, for example http://127.0.0.1:4000
  --version                print the version
  --help                   print this
`

/**
 * Reads the command line. Done by hand on `process.argv`, because Electron 36 and later lowercase
 * what `app.commandLine` answers. Chromium's own switches pass; a switch that neither Chromium nor
 * Kickboard has is refused, so that a typing error does not start the app on the real profile.
 *
 * @param argv the whole command line, program first
 * @param uid user id on POSIX systems, null elsewhere
 */
export function parseFlags(argv: readonly string[], uid: number | null): FlagsResult {
  const values = new Map<ValueFlag, string>()
  const switches = new Set<SwitchFlag>()

  for (const argument of argv.slice(1)) {
    if (argument === '--') break
    if (!argument.startsWith('--')) continue
    const equals = argument.indexOf('=')
    const name = argument.slice(2, equals === -1 ? undefined : equals)
    const value = equals === -1 ? null : argument.slice(equals + 1)

    if (isOneOf(switchFlags, name)) {
      if (value !== null) return refuse(`--${name} takes no value.`)
      switches.add(name)
    } else if (isOneOf(valueFlags, name)) {
      if (!value) return refuse(`--${name} needs a value: --${name}=VALUE.`)
      if (values.has(name)) return refuse(`--${name} is given twice.`)
      values.set(name, value)
    } else if (!isToleratedSwitch(name)) {
      return refuse(`Kickboard has no option --${cut(name)}. See --help.`)
    }
  }

  const print = switches.has('help') ? 'help' : switches.has('version') ? 'version' : null
  if (uid === 0 && !print)
    return {
      ok: false,
      exitCode: 3,
      sentence:
        'Kickboard does not run as root, because its pages would be without their sandbox. Start it as an ordinary user.',
    }

  const logLevel = values.get('log-level') ?? 'info'
  if (!isOneOf(logLevels, logLevel))
    return refuse(`--log-level must be one of ${logLevels.join(', ')}.`)

  const opened = values.get('open')
  const open = opened ? placeOf(opened) : null
  if (opened && !open)
    return refuse('--open must be board, history, settings or look like --open=gifter/12345.')

  const sandbox = sandboxOrigins(values.get('kick-api') ?? null, values.get('kick-id') ?? null)
  if (typeof sandbox === 'string') return refuse(sandbox)

  return {
    ok: true,
    flags: {
      sandbox,
      userDataDir: values.get('user-data-dir') ?? null,
      hidden: switches.has('hidden'),
      logLevel,
      print,
      open,
      devtools: switches.has('devtools'),
    },
  }
}

function placeOf(text: string): PlaceInWindow | null {
  if (text === 'board' || text === 'history' || text === 'settings') return { page: text }
  const userId = /^gifter\/(\d{1,20})$/.exec(text)?.[1]
  return userId ? { page: 'gifters', userId } : null
}

function sandboxOrigins(api: string | null, id: string | null): Flags['sandbox'] | string {
  if (api === null && id === null) return null
  if (api === null || id === null)
    return '--kick-api and --kick-id work only together, so that a token never goes to somebody else.'
  const apiOrigin = loopbackOrigin(api)
  const idOrigin = loopbackOrigin(id)
  if (apiOrigin === null) return loopbackSentence('kick-api')
  if (idOrigin === null) return loopbackSentence('kick-id')
  return { apiOrigin, idOrigin }
}

const loopbackSentence = (name: string) =>
  `--${name} must be an address on this computer, for example --${name}=http://127.0.0.1:4000.`

/** The origin of a plain http address on loopback that holds nothing but host and port. */
function loopbackOrigin(text: string): string | null {
  if (!/^http:\/\/(127\.0\.0\.1|localhost|\[::1\]):\d{1,5}\/?$/.test(text)) return null
  return URL.canParse(text) ? new URL(text).origin : null
}

function refuse(sentence: string): FlagsResult {
  return { ok: false, sentence, exitCode: 2 }
}

function isOneOf<T extends string>(list: readonly T[], text: string): text is T {
  return (list as readonly string[]).includes(text)
}

/** A name as it may be printed to a terminal. */
function cut(name: string): string {
  return name.replaceAll(/[^\w.-]/g, '?').slice(0, 60)
}
