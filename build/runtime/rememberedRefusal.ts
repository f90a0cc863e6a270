import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

const oneDay = 24 * 60 * 60_000

/** Keeps for a day that a version cannot be downloaded, so that the next start need not ask again. */
export async function rememberRefusal(
  file: string,
  version: string,
  refusal: string,
  now: number,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify({ version, refusal, at: now }))
}

/**
 * What was remembered for this version, or undefined when it is older than a day, about another
 * version, unreadable or from the future.
 *
 * @param now UTC, ms
 */
export async function recallRefusal(
  file: string,
  version: string,
  now: number,
): Promise<string | undefined> {
  try {
    const entry = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>
    const { at, refusal } = entry
    if (entry['version'] !== version || typeof at !== 'number' || typeof refusal !== 'string') {
      return undefined
    }
    return at <= now && now - at < oneDay ? refusal : undefined
  } catch {
    return undefined
  }
}
