import type { Context } from 'hono'
import type { Endpoint } from '../endpoints.ts'
import type { KickEnvironment } from '../kick.ts'

/** Knobs of a fault; each has a sensible value when it is left out. */
export interface FaultKnobs {
  /** How long to wait, milliseconds (`slow`). */
  ms?: number | undefined
  /** Value of `Retry-After` in seconds (`rate-limited`, `rate-limited-date`). */
  retryAfter?: number | undefined
  /** Where a redirect leads (`redirect`). */
  location?: string | undefined
  /** Size of the answer in bytes (`huge-body`). */
  bytes?: number | undefined
}

/** What a fault is played with. */
export interface FaultPlay {
  context: Context<KickEnvironment>
  endpoint: Endpoint
  knobs: FaultKnobs
  /** How often this fault has been played before. */
  played: number
  /** UTC milliseconds on the sandbox's clock. */
  now: number
  /** Aborted when the sandbox closes. */
  closing: AbortSignal
}

/** A row of a board or a person, as it stands in an answer. */
export type Row = Record<string, unknown>

interface Described {
  /** One line for `--help`. */
  description: string
  /** Where it makes sense; everywhere when it is left out. */
  only?: readonly Endpoint[]
}

/** Answers instead of the endpoint, which is not called. */
export interface AnswerFault extends Described {
  kind: 'answer'
  answer(play: FaultPlay): Response | Promise<Response>
}

/** Lets the endpoint answer and changes the body of a success. */
export interface BodyFault extends Described {
  kind: 'body'
  body(text: string, play: FaultPlay): string | Uint8Array<ArrayBuffer>
}

/** Lets the endpoint answer and takes over the connection. */
export interface WireFault extends Described {
  kind: 'wire'
  /** `call` carries the call out. */
  wire(play: FaultPlay, call: () => Promise<Response>): Promise<Response>
}

export type Fault = AnswerFault | BodyFault | WireFault
