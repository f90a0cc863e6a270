import { align } from './align.ts'

/** One D-Bus message, as far as Kickboard speaks it. */
export interface BusMessage {
  type: 'call' | 'return' | 'error' | 'signal'
  serial: number
  replySerial: number | null
  path: string | null
  interface: string | null
  member: string | null
  errorName: string | null
  destination: string | null
  sender: string | null
  /** Plain values of the body up to the first that is neither text, number nor truth. */
  body: BusValue[]
}
export type BusValue = string | number | boolean | string[]

const types = ['call', 'return', 'error', 'signal'] as const

/**
 * Reads the first message of a buffer.
 *
 * @returns the message and how many bytes it took; null while it is not complete
 * @throws RangeError for bytes that are no D-Bus message
 */
export function decodeMessage(bytes: Buffer): { message: BusMessage; length: number } | null {
  if (bytes.length < 16) return null
  if (bytes[0] !== 0x6c) throw new RangeError('Not a little-endian D-Bus message.')
  const type = types[bytes.readUInt8(1) - 1]
  if (!type) throw new RangeError('Unknown kind of D-Bus message.')
  const bodyLength = bytes.readUInt32LE(4)
  const fieldsEnd = 16 + bytes.readUInt32LE(12)
  const bodyStart = align(fieldsEnd, 8)
  const length = bodyStart + bodyLength
  if (length > 1 << 20) throw new RangeError('A D-Bus message is too long.')
  if (bytes.length < length) return null

  const fields = new Map<number, BusValue>()
  let offset = 16
  while (offset < fieldsEnd) {
    offset = align(offset, 8)
    const code = bytes.readUInt8(offset)
    const value = readVariant(bytes, offset + 1)
    if (!value) throw new RangeError('A D-Bus header cannot be read.')
    fields.set(code, value.value)
    offset = value.end
  }
  const text = (code: number) => {
    const value = fields.get(code)
    return typeof value === 'string' ? value : null
  }
  const replySerial = fields.get(5)
  return {
    length,
    message: {
      type,
      serial: bytes.readUInt32LE(8),
      replySerial: typeof replySerial === 'number' ? replySerial : null,
      path: text(1),
      interface: text(2),
      member: text(3),
      errorName: text(4),
      destination: text(6),
      sender: text(7),
      body: readBody(bytes.subarray(bodyStart, length), text(8) ?? ''),
    },
  }
}

function readBody(bytes: Buffer, signature: string): BusValue[] {
  const values: BusValue[] = []
  let offset = 0
  for (const [type] of signature.matchAll(/a?./g)) {
    const read = readValue(bytes, offset, type)
    if (!read) break
    values.push(read.value)
    offset = read.end
  }
  return values
}

type Read = { value: BusValue; end: number } | null

function readVariant(bytes: Buffer, offset: number): Read {
  const length = bytes.readUInt8(offset)
  const signature = bytes.toString('latin1', offset + 1, offset + 1 + length)
  return signature.length === 1 ? readValue(bytes, offset + length + 2, signature) : null
}

function readValue(bytes: Buffer, offset: number, type: string): Read {
  switch (type) {
    case 's':
    case 'o': {
      const start = align(offset, 4)
      const length = bytes.readUInt32LE(start)
      return {
        value: bytes.toString('utf8', start + 4, start + 4 + length),
        end: start + 5 + length,
      }
    }
    case 'g': {
      const length = bytes.readUInt8(offset)
      return {
        value: bytes.toString('latin1', offset + 1, offset + 1 + length),
        end: offset + length + 2,
      }
    }
    case 'b': {
      const start = align(offset, 4)
      return { value: bytes.readUInt32LE(start) === 1, end: start + 4 }
    }
    case 'u': {
      const start = align(offset, 4)
      return { value: bytes.readUInt32LE(start), end: start + 4 }
    }
    case 'ao': {
      const start = align(offset, 4)
      const end = start + 4 + bytes.readUInt32LE(start)
      const paths: string[] = []
      for (let at = start + 4; at < end;) {
        const path = readValue(bytes, at, 'o')
        if (!path) return null
        paths.push(String(path.value))
        at = path.end
      }
      return { value: paths, end }
    }
    case 'v':
      return readVariant(bytes, offset)
    default:
      return null
  }
}
