import type { DisplayConnection } from './connectToDisplay.ts'

/** Numbers of the requests and events that are used (X Window System Protocol, appendix B). */
const request = {
  changeWindowAttributes: 2,
  getGeometry: 14,
  internAtom: 16,
  sendEvent: 25,
  getImage: 73,
  queryExtension: 98,
} as const

/** Where something is on the screen, in px. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const words = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, index) => bytes.writeUInt32LE(value >>> 0, index * 4))
  return bytes
}

const padded = (text: string): Buffer => {
  const bytes = Buffer.alloc(Math.ceil(text.length / 4) * 4)
  bytes.write(text, 'latin1')
  return bytes
}

/** Asks to be told when windows on the root are mapped, unmapped and destroyed. */
export function watchWindows(display: DisplayConnection): void {
  const eventMask = 0x800
  const substructureNotify = 0x80000
  const body = words(display.root, eventMask, substructureNotify)
  display.send(request.changeWindowAttributes, 0, body)
}

/**
 * Asks to be told of each rectangle of the screen that is drawn anew (DAMAGE extension 1.1).
 *
 * @returns the code of its event
 * @throws Error when the display has no such extension
 */
export async function watchDamage(display: DisplayConnection): Promise<number> {
  const name = 'DAMAGE'
  const head = Buffer.alloc(4)
  head.writeUInt16LE(name.length, 0)
  const body = Buffer.concat([head, padded(name)])
  const reply = await display.ask(request.queryExtension, 0, body)
  const [present, opcode = 0, firstEvent = 0] = reply.subarray(8, 11)
  if (!present) throw new Error('The display cannot tell what is drawn.')
  await display.ask(opcode, 0, words(1, 1))
  const rawRectangles = 0
  display.send(opcode, 1, words(display.newId(), display.root, rawRectangles))
  return firstEvent
}

/** Where a window is, borders left out; undefined when it is gone. */
export async function geometryOf(
  display: DisplayConnection,
  window: number,
): Promise<Rectangle | undefined> {
  const reply = await display.ask(request.getGeometry, 0, words(window)).catch(() => undefined)
  return (
    reply && {
      x: reply.readInt16LE(12),
      y: reply.readInt16LE(14),
      width: reply.readUInt16LE(16),
      height: reply.readUInt16LE(18),
    }
  )
}

/** The pixels of a part of the screen, four bytes each, as they are seen. */
export async function pixelsOf(
  display: DisplayConnection,
  { x, y, width, height }: Rectangle,
): Promise<Uint32Array> {
  const zPixmap = 2
  const area = Buffer.alloc(8)
  area.writeInt16LE(x, 0)
  area.writeInt16LE(y, 2)
  area.writeUInt16LE(width, 4)
  area.writeUInt16LE(height, 6)
  const body = Buffer.concat([words(display.root), area, words(0xffffffff)])
  const reply = await display.ask(request.getImage, zPixmap, body)
  return new Uint32Array(Uint8Array.from(reply.subarray(32)).buffer)
}

/** Asks a window to close, as its title bar does (ICCCM, section 4.2.8.1). */
export async function askToClose(display: DisplayConnection, window: number): Promise<void> {
  const [protocols, deleteWindow] = await Promise.all(
    ['WM_PROTOCOLS', 'WM_DELETE_WINDOW'].map(async (name) => {
      const head = Buffer.alloc(4)
      head.writeUInt16LE(name.length, 0)
      const body = Buffer.concat([head, padded(name)])
      return (await display.ask(request.internAtom, 0, body)).readUInt32LE(8)
    }),
  )
  const clientMessage = 33
  const format = Buffer.from([clientMessage, 32, 0, 0])
  const event = words(window, protocols ?? 0, deleteWindow ?? 0, 0, 0, 0, 0)
  const body = Buffer.concat([words(window, 0), format, event])
  display.send(request.sendEvent, 0, body)
}
