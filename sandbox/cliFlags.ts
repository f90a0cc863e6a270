import { parseArgs } from 'node:util'
import { endpoints } from './endpoints.ts'
import type { PlannedFault } from './faults/faultQueue.ts'
import { faultFits, faultNames } from './faults/faultTable.ts'
import type { SandboxOptions } from './sandboxOptions.ts'
import { scenarios } from './scenario.ts'
import { consentModes, leaderboardShapes } from './switches.ts'

/** What the command line asks for. */
export interface CliRequest {
  help: boolean
  json: boolean
  options: SandboxOptions
  faults: PlannedFault[]
}

/** A command line that cannot be followed; the message is one sentence for the person. */
export class FlagError extends Error {}

/**
 * Reads the command line.
 *
 * @throws FlagError
 */
export function parseFlags(args: readonly string[]): CliRequest {
  const values = parse(args)
  const options: SandboxOptions = {}
  if (values.port !== undefined) options.port = integer('--port', values.port, 0, 65_535)
  if (values.seed !== undefined) options.seed = integer('--seed', values.seed, 0, 2 ** 32 - 1)
  if (values.scenario !== undefined) {
    options.scenario = oneOf('--scenario', values.scenario, scenarios)
  }
  if (values.shape !== undefined) {
    options.leaderboardShape = oneOf('--shape', values.shape, leaderboardShapes)
  }
  if (values.consent !== undefined) {
    options.consent = oneOf('--consent', values.consent, consentModes)
  }
  if (values['redirect-uri'] !== undefined) {
    options.redirectUris = values['redirect-uri'].map((uri) => {
      if (URL.canParse(uri)) return uri
      throw new FlagError(`--redirect-uri wants a whole address, not "${uri}".`)
    })
  }
  if (values.now !== undefined) {
    const now = Date.parse(values.now)
    if (Number.isNaN(now)) {
      throw new FlagError(`--now wants a time such as 2026-10-14T12:00:00Z, not "${values.now}".`)
    }
    options.now = now
  }
  if (values.play !== undefined) {
    options.play = { everyMs: integer('--play', values.play, 1, 3600) * 1000 }
  }
  return {
    help: values.help ?? false,
    json: values.json ?? false,
    options,
    faults: (values.fault ?? []).map(parseFault),
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        help: { type: 'boolean', short: 'h' },
        json: { type: 'boolean' },
        port: { type: 'string' },
        seed: { type: 'string' },
        scenario: { type: 'string' },
        shape: { type: 'string' },
        consent: { type: 'string' },
        fault: { type: 'string', multiple: true },
        'redirect-uri': { type: 'string', multiple: true },
        now: { type: 'string' },
        play: { type: 'string' },
      },
    }).values
  } catch (error) {
    const sentence = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)
    throw new FlagError(`${sentence}. See --help.`, { cause: error })
  }
}

function integer(flag: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= least && value <= most) return value
  throw new FlagError(`${flag} wants a whole number from ${least} to ${most}, not "${text}".`)
}

function oneOf<Value extends string>(flag: string, text: string, values: readonly Value[]): Value {
  const found = values.find((value) => value === text)
  if (found) return found
  throw new FlagError(`${flag} wants one of ${values.join(', ')}, not "${text}".`)
}

/** Reads `endpoint:name` or `endpoint:name:calls`. */
function parseFault(text: string): PlannedFault {
  const [place, wanted, calls, ...rest] = text.split(':')
  const endpoint = ([...endpoints, '*'] as const).find((each) => each === place)
  if (!endpoint || rest.length > 0) {
    const places = [...endpoints, '*'].join(', ')
    throw new FlagError(`--fault wants ENDPOINT:NAME[:CALLS] with one of ${places}: "${text}".`)
  }
  const name = faultNames.find((each) => each === wanted)
  if (!name) throw new FlagError(`No fault is called "${wanted ?? ''}". --help lists them.`)
  if (endpoint !== '*' && !faultFits(name, endpoint)) {
    throw new FlagError(`The fault ${name} makes no sense at ${endpoint}.`)
  }
  return calls === undefined
    ? { endpoint, name }
    : { endpoint, name, calls: integer('--fault', calls, 1, 1_000_000) }
}
