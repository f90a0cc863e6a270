import { open, readFile } from 'node:fs/promises'

/** Bytes read at once. */
const step = 32 * 1024 * 1024

/**
 * Which of these stand somewhere in the writable memory of a process (proc(5): `maps` and `mem`).
 * Only root may look into a sandboxed process.
 */
export async function memoryHolds(pid: number, needles: readonly string[]): Promise<string[]> {
  const maps = await readFile(`/proc/${pid}/maps`, 'utf8')
  const memory = await open(`/proc/${pid}/mem`)
  const found = new Set<string>()
  const longest = Math.max(...needles.map((needle) => needle.length))
  const buffer = Buffer.alloc(step + longest)
  try {
    for (const [, from = '', to = ''] of maps.matchAll(/^([\da-f]+)-([\da-f]+) rw/gm)) {
      const end = Number.parseInt(to, 16)
      for (let at = Number.parseInt(from, 16); at < end; at += step) {
        const wanted = Math.min(buffer.length, end - at)
        // Parts that were reserved and never used cannot be read.
        const read = await memory.read(buffer, 0, wanted, at).catch(() => ({ bytesRead: 0 }))
        const seen = buffer.subarray(0, read.bytesRead)
        for (const needle of needles) if (seen.includes(needle)) found.add(needle)
      }
    }
  } finally {
    await memory.close()
  }
  return [...found]
}
