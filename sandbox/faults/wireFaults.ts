import { setTimeout as wait } from 'node:timers/promises'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { FaultPlay, WireFault } from './fault.ts'

const fiftyMegabytes = 50 * 1024 * 1024
const drip = 200

/** The connection itself misbehaves. */
export const wireFaults = {
  slow: {
    kind: 'wire',
    description: 'the answer comes late (5 s)',
    async wire({ knobs, closing }, call) {
      await wait(knobs.ms ?? 5000, undefined, { signal: closing }).catch(() => undefined)
      return call()
    },
  },
  hang: {
    kind: 'wire',
    description: 'there is never an answer',
    async wire({ closing }) {
      await new Promise((resolve) => {
        closing.addEventListener('abort', resolve, { once: true })
      })
      return new Response(null, { status: 503 })
    },
  },
  trickle: {
    kind: 'wire',
    description: 'the body comes byte by byte, for ever',
    wire: ({ closing }) => Promise.resolve(streamed(tricklingBody(closing))),
  },
  'huge-body': {
    kind: 'wire',
    description: 'a body of 50 MB',
    wire: ({ endpoint, knobs }) =>
      Promise.resolve(
        streamed(
          hugeBody(knobs.bytes ?? fiftyMegabytes),
          endpoint === 'avatars' ? 'image/webp' : 'application/json',
        ),
      ),
  },
  'reset-mid-body': {
    kind: 'wire',
    description: 'the connection is reset in the middle of the body',
    async wire({ context }, call) {
      const response = await call()
      const body = new Uint8Array(await response.arrayBuffer())
      const { outgoing } = context.env
      outgoing.writeHead(response.status, {
        'Content-Type': response.headers.get('content-type') ?? 'application/json',
        'Content-Length': body.length,
      })
      outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => {
        outgoing.socket?.resetAndDestroy()
      })
      return RESPONSE_ALREADY_SENT
    },
  },
  'lost-answer': {
    kind: 'wire',
    description: 'the call is carried out, then the connection is reset',
    async wire(play, call) {
      await call()
      return cut(play)
    },
  },
  reset: {
    kind: 'wire',
    description: 'the connection is reset, the call is not carried out',
    wire: (play) => Promise.resolve(cut(play)),
  },
} satisfies Record<string, WireFault>

function cut({ context }: FaultPlay): Response {
  context.env.outgoing.socket?.resetAndDestroy()
  return RESPONSE_ALREADY_SENT
}

function streamed(body: ReadableStream<Uint8Array>, type = 'application/json'): Response {
  return new Response(body, { headers: { 'Content-Type': type } })
}

function tricklingBody(closing: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const beginning = '{"data":"'
  let sent = 0
  return new ReadableStream({
    async pull(controller) {
      if (sent >= beginning.length) {
        await wait(drip, undefined, { signal: closing }).catch(() => undefined)
      }
      if (closing.aborted) return controller.close()
      controller.enqueue(encoder.encode(beginning[sent] ?? 'x'))
      sent += 1
    },
  })
}

/** Valid JSON of about so many bytes. */
function hugeBody(bytes: number): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const chunk = encoder.encode('x'.repeat(64 * 1024))
  let left = bytes
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode('{"data":"'))
    },
    pull(controller) {
      const part = chunk.subarray(0, Math.min(chunk.length, left))
      if (part.length > 0) controller.enqueue(part)
      left -= part.length
      if (left > 0) return
      controller.enqueue(encoder.encode('","message":"OK"}'))
      controller.close()
    },
  })
}
