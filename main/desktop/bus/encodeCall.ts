import { align } from './align.ts'

/** A method call on the bus. */
export interface BusCall {
  destination: string
  path: string
  interface: string
  member: string
  /** Texts, or lists of object paths. */
  args?: readonly (string | readonly string[])[]
}

/**
 * Encodes a method call (D-Bus specification, "Message Protocol", little endian).
 */
export function encodeCall(call: BusCall, serial: number): Buffer {
  const args = call.args ?? []
  const signature = args.map((arg) => (typeof arg === 'string' ? 's' : 'ao')).join('')
  const body = joinAligned(
    args.map((arg) => (typeof arg === 'string' ? encodeString(arg) : encodePaths(arg))),
    4,
  )
  const fields = joinAligned(
    [
      headerField(1, 'o', encodeString(call.path)),
      headerField(6, 's', encodeString(call.destination)),
      headerField(2, 's', encodeString(call.interface)),
      headerField(3, 's', encodeString(call.member)),
      ...(signature ? [headerField(8, 'g', encodeSignature(signature))] : []),
    ],
    8,
  )
  const head = Buffer.alloc(16)
  head.write('l', 0, 'latin1')
  head.writeUInt8(1, 1)
  head.writeUInt8(1, 3)
  head.writeUInt32LE(body.length, 4)
  head.writeUInt32LE(serial, 8)
  head.writeUInt32LE(fields.length, 12)
  const padding = Buffer.alloc(align(16 + fields.length, 8) - 16 - fields.length)
  return Buffer.concat([head, fields, padding, body])
}

/** Puts parts behind each other, each beginning at a multiple of `size`, without an end filled up. */
function joinAligned(parts: readonly Buffer[], size: number): Buffer {
  return Buffer.concat(
    parts.flatMap((part, index) =>
      index === parts.length - 1
        ? [part]
        : [part, Buffer.alloc(align(part.length, size) - part.length)],
    ),
  )
}

function encodePaths(paths: readonly string[]): Buffer {
  const content = joinAligned(paths.map(encodeString), 4)
  const length = Buffer.alloc(4)
  length.writeUInt32LE(content.length)
  return Buffer.concat([length, content])
}

function encodeString(text: string): Buffer {
  const encoded = Buffer.from(text)
  const bytes = Buffer.alloc(4 + encoded.length + 1)
  bytes.writeUInt32LE(encoded.length, 0)
  encoded.copy(bytes, 4)
  return bytes
}

function encodeSignature(signature: string): Buffer {
  return Buffer.from([signature.length, ...Buffer.from(signature), 0])
}

/** Code, then a variant; begins at a multiple of 8, so four bytes stand before a string's length. */
function headerField(code: number, type: string, value: Buffer): Buffer {
  return Buffer.concat([Buffer.from([code]), encodeSignature(type), value])
}
