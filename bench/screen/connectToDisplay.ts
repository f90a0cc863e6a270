import { connect, type Socket } from 'node:net'

/** A bare connection to an X11 display (X Window System Protocol, version 11). */
export interface DisplayConnection {
  /** The root window of the first screen. */
  readonly root: number
  /** A fresh resource id. */
  newId(): number
  /** Sends a request that has no answer. `body` follows the four bytes of the head. */
  send(opcode: number, data: number, body: Buffer): void
  /** Sends a request and answers its reply, all of it. Rejects with the display's error code. */
  ask(opcode: number, data: number, body: Buffer): Promise<Buffer>
  /** Called for each event of 32 bytes, in order, also with the replies in between. */
  onEvent(listen: (event: Buffer) => void): void
  close(): void
}

/**
 * Connects to a display of this computer that asks for no password, as our virtual ones.
 *
 * @param display such as ":5"
 * @throws Error when nobody answers there or the display refuses
 */
export async function connectToDisplay(display: string): Promise<DisplayConnection> {
  const number = /^:(\d+)/.exec(display)?.[1]
  if (!number) throw new Error(`"${display}" is no display of this computer.`)
  const socket = connect({ path: `/tmp/.X11-unix/X${number}` })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('error', reject)
  })
  socket.on('error', () => socket.destroy())
  // Little endian, protocol 11.0, no authorization.
  socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]))
  return speak(socket)
}

interface Caller {
  resolve(reply: Buffer): void
  reject(error: Error): void
}

async function speak(socket: Socket): Promise<DisplayConnection> {
  const waiting = new Map<number, Caller>()
  const listeners: ((event: Buffer) => void)[] = []
  let pending: Buffer = Buffer.alloc(0)
  let sequence = 0
  let welcomed: ((setup: Buffer) => void) | undefined
  const setup = new Promise<Buffer>((resolve) => (welcomed = resolve))

  socket.on('data', (bytes) => {
    pending = pending.length === 0 ? bytes : Buffer.concat([pending, bytes])
    for (let length = lengthOf(pending); length <= pending.length; length = lengthOf(pending)) {
      const message = pending.subarray(0, length)
      pending = pending.subarray(length)
      if (welcomed) {
        welcomed(message)
        welcomed = undefined
      } else deliver(message)
    }
  })
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The display is gone.'))
    waiting.clear()
  })

  /** Until the setup is here its length is counted, afterwards that of replies and events. */
  function lengthOf(bytes: Buffer): number {
    if (welcomed) return bytes.length < 8 ? Infinity : 8 + bytes.readUInt16LE(6) * 4
    if (bytes.length < 32) return Infinity
    return bytes[0] === 1 ? 32 + bytes.readUInt32LE(4) * 4 : 32
  }

  function deliver(message: Buffer): void {
    const kind = message[0]
    if (kind !== 0 && kind !== 1) {
      for (const listen of listeners) listen(message)
      return
    }
    const asked = message.readUInt16LE(2)
    const caller = waiting.get(asked)
    waiting.delete(asked)
    if (kind === 1) caller?.resolve(message)
    else caller?.reject(new Error(`The display answers with error ${message[1]}.`))
  }

  function send(opcode: number, data: number, body: Buffer): void {
    const head = Buffer.from([opcode, data, 0, 0])
    head.writeUInt16LE((4 + body.length) / 4, 2)
    sequence = (sequence + 1) & 0xffff
    socket.write(Buffer.concat([head, body]))
  }

  const answer = await setup
  if (answer[0] !== 1) throw new Error('The display refuses the connection.')
  const base = answer.readUInt32LE(12)
  const vendor = Math.ceil(answer.readUInt16LE(24) / 4) * 4
  const formats = (answer[29] ?? 0) * 8
  let ids = 0
  return {
    root: answer.readUInt32LE(40 + vendor + formats),
    newId: () => base + ++ids,
    send,
    ask(opcode, data, body) {
      send(opcode, data, body)
      const own = sequence
      return new Promise((resolve, reject) => waiting.set(own, { resolve, reject }))
    },
    onEvent: (listen) => void listeners.push(listen),
    close: () => socket.destroy(),
  }
}
