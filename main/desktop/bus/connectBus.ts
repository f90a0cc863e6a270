import { connect, type Socket } from 'node:net'
import type { Disposer } from '../../clock.ts'
import { encodeCall, type BusCall } from './encodeCall.ts'
import { type BusMessage, type BusValue, decodeMessage } from './decodeMessage.ts'

/** A connection to the session bus. */
export interface Bus {
  /** Rejects with `BusError`, whose name tells why (`org.freedesktop.DBus.Error...`). */
  call(call: BusCall): Promise<BusValue[]>
  onSignal(listen: (signal: BusMessage) => void): Disposer
  onClose(listen: () => void): Disposer
  close: Disposer
}

export class BusError extends Error {
  override name = 'BusError'
  readonly errorName: string

  constructor(errorName: string) {
    super(`The session bus answered ${errorName}`)
    this.errorName = errorName
  }
}

/**
 * Connects to a D-Bus bus over its socket. Kickboard needs four calls with string arguments, which
 * is less than any library for it weighs, and nothing native.
 *
 * @param address as in DBUS_SESSION_BUS_ADDRESS; unix sockets by path or abstract name
 * @param uid user id that the socket's other end will see
 * @throws BusError when there is no bus
 */
export async function connectBus(address: string, uid: number): Promise<Bus> {
  const socket = await openSocket(address)
  try {
    await authenticate(socket, uid)
  } catch (error) {
    socket.destroy()
    throw error
  }
  const bus = speak(socket)
  await bus.call({ ...daemon, member: 'Hello' })
  return bus
}

const daemon = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
}

function openSocket(address: string): Promise<Socket> {
  const found = /(?:^|;)unix:(?:[^;]*,)?(path|abstract)=([^,;]+)/.exec(address)
  const [, kind, name] = found ?? []
  if (!kind || !name) return Promise.reject(new BusError('no-address'))
  const path = decodeURIComponent(name)
  return new Promise((resolve, reject) => {
    const socket = connect({ path: kind === 'abstract' ? `\0${path}` : path })
    const fail = () => reject(new BusError('no-bus'))
    socket.once('error', fail)
    socket.once('connect', () => {
      socket.off('error', fail)
      resolve(socket)
    })
  })
}

/** SASL EXTERNAL: the kernel vouches for the user id. */
function authenticate(socket: Socket, uid: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const done = (error?: BusError) => {
      socket.off('data', read).off('close', closed).off('error', closed)
      if (error) return reject(error)
      socket.write('BEGIN\r\n')
      resolve()
    }
    const closed = () => done(new BusError('closed'))
    const read = (bytes: Buffer) => {
      answer += bytes.toString('latin1')
      if (answer.endsWith('\r\n'))
        done(answer.startsWith('OK ') ? undefined : new BusError('refused'))
    }
    socket.on('data', read).on('close', closed).on('error', closed)
    socket.write(`\0AUTH EXTERNAL ${Buffer.from(String(uid)).toString('hex')}\r\n`)
  })
}

function speak(socket: Socket): Bus {
  const waiting = new Map<
    number,
    { resolve: (body: BusValue[]) => void; reject: (error: BusError) => void }
  >()
  const signals = new Set<(signal: BusMessage) => void>()
  const closings = new Set<() => void>()
  let serial = 0
  let pending: Buffer = Buffer.alloc(0)

  socket.on('data', (bytes) => {
    pending = Buffer.concat([pending, bytes])
    try {
      for (;;) {
        const decoded = decodeMessage(pending)
        if (!decoded) break
        pending = pending.subarray(decoded.length)
        deliver(decoded.message)
      }
    } catch {
      socket.destroy()
    }
  })
  socket.on('error', () => socket.destroy())
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new BusError('closed'))
    waiting.clear()
    for (const listen of closings) listen()
  })

  function deliver(message: BusMessage) {
    if (message.type === 'signal') {
      for (const listen of signals) listen(message)
      return
    }
    const caller = message.replySerial === null ? null : waiting.get(message.replySerial)
    if (!caller || message.replySerial === null) return
    waiting.delete(message.replySerial)
    if (message.type === 'error') caller.reject(new BusError(message.errorName ?? 'unknown'))
    else caller.resolve(message.body)
  }

  return {
    call(call) {
      if (socket.destroyed) return Promise.reject(new BusError('closed'))
      const own = ++serial
      return new Promise((resolve, reject) => {
        waiting.set(own, { resolve, reject })
        socket.write(encodeCall(call, own))
      })
    },
    onSignal(listen) {
      signals.add(listen)
      return () => void signals.delete(listen)
    },
    onClose(listen) {
      closings.add(listen)
      return () => void closings.delete(listen)
    },
    close: () => void socket.destroy(),
  }
}
