import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const json = new Set(['settings.json', 'vault.json', 'boards.json', 'window.json'])
const setAside = /\.(broken|unreadable|newer)-\d+\.json$/

/**
 * Looks at a profile that no app runs on.
 *
 * @returns what is wrong with its files, one sentence each
 */
export async function corruptFiles(profile: string): Promise<string[]> {
  const wrong: string[] = []
  for (const name of await readdir(profile)) {
    if (setAside.test(name)) wrong.push(`${name} was set aside`)
    if (!json.has(name)) continue
    const text = await readFile(join(profile, name), 'utf8')
    if (!isObject(text)) wrong.push(`${name} is no JSON object (${text.length} characters)`)
  }
  const avatars = join(profile, 'avatars')
  for (const name of await readdir(avatars).catch(() => [])) {
    if (name.endsWith('.tmp')) continue
    if (!isWholePicture(await readFile(join(avatars, name)))) wrong.push(`avatars/${name} is cut`)
  }
  return wrong
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

/** WebP tells its size after "RIFF"; a PNG ends with IEND and its checksum. */
function isWholePicture(bytes: Buffer): boolean {
  if (bytes.toString('latin1', 0, 4) === 'RIFF') return bytes.readUInt32LE(4) + 8 === bytes.length
  return (
    bytes.toString('latin1', 1, 4) === 'PNG' && bytes.toString('latin1').endsWith('IEND\xaeB`\x82')
  )
}
