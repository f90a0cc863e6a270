import { readFile } from 'node:fs/promises'

/** The fingerprint that a finished build left in `file`, or undefined when there is none. */
export async function readStamp(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  )
}
