import { readFile } from 'node:fs/promises'

/** Width and height of a PNG file in px (IHDR, PNG specification section 11.2.1). */
export async function pictureSize(file: string): Promise<[width: number, height: number]> {
  const bytes = await readFile(file)
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') throw new Error(`${file} is no PNG.`)
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}
