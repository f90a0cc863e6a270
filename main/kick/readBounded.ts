import { KickError } from './KickError.ts'

export interface ReadBoundedOptions {
  /** Most bytes, after decompression. */
  maxBytes: number
  /** Never resolves; rejects when reading must end. */
  stopped: Promise<never>
}

/**
 * The whole body of `response`, read as it comes so that a flood ends at the limit.
 * @throws KickError 'too-large'; whatever `stopped` rejects with; whatever the connection raises
 */
export async function readBounded(
  response: Response,
  { maxBytes, stopped }: ReadBoundedOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { status } = response
  const declared = Number(response.headers.get('content-length') ?? 0)
  if (declared > maxBytes) throw new KickError('too-large', { status })
  if (response.body === null) return new Uint8Array()

  const reader = response.body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      // Not every fetch ends a read when its signal is aborted, so reading is raced.
      const { done, value } = await Promise.race([reader.read(), stopped])
      if (done) break
      size += value.byteLength
      if (size > maxBytes) throw new KickError('too-large', { status })
      chunks.push(value)
    }
  } catch (error) {
    reader.cancel().catch(() => undefined)
    throw error
  }
  const whole = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.byteLength
  }
  return whole
}
