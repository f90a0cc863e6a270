/**
 * A secret in the forms in which it could stand somewhere: plain, in both byte orders of UTF-16,
 * hex, percent-encoded, and base64 of both alphabets, also in the middle of something longer.
 */
export function formsOf(secret: string): Buffer[] {
  const plain = Buffer.from(secret)
  const wide = Buffer.from(secret, 'utf16le')
  const texts = new Set([
    plain.toString('hex'),
    plain.toString('hex').toUpperCase(),
    encodeURIComponent(secret),
  ])
  for (const bytes of [plain, wide])
    for (const encoding of ['base64', 'base64url'] as const)
      for (const text of inBase64(bytes, encoding)) texts.add(text)
  return [plain, wide, Buffer.from(wide).swap16(), ...[...texts].map((text) => Buffer.from(text))]
}

/** The part of its base64 that does not depend on its neighbors, for each place in a group of three. */
function inBase64(bytes: Buffer, encoding: 'base64' | 'base64url'): string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString(encoding)
    const first = Math.ceil((before * 8) / 6)
    return text.replace(/=+$/, '').slice(first, -1)
  })
}
