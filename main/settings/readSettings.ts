import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Problem } from '../../contract/problem.ts'
import { settingsSchema, type Settings } from '../../contract/settings.ts'
import { setAside } from '../storage/setAside.ts'

/** Version of the settings file that this program writes. */
export const settingsVersion = 1

export interface ReadSettings {
  settings: Settings
  /** What the user should know: something was broken, or written by a newer Kickboard. */
  problems: Problem[]
  /** False where a file holds what we cannot read and no copy could be kept: it is left alone. */
  usable: boolean
}

/**
 * Reads `settings.json`, keeping each value that can be used and the default for each that cannot.
 * A file that is no JSON object is set aside beside itself, and one that holds more than this
 * version understands is copied, before a change could write over it; nothing is thrown away.
 */
export async function readSettings(path: string): Promise<ReadSettings> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return {
      settings: defaultSettings(),
      problems: missing ? [] : [{ code: 'settings-broken', values: { file: basename(path) } }],
      usable: missing,
    }
  }

  const stored = parseObject(text)
  if (!stored) {
    const copy = await setAside(path, 'broken').catch(() => null)
    return {
      settings: defaultSettings(),
      problems: [{ code: 'settings-broken', values: { file: copy ?? basename(path) } }],
      usable: copy !== null,
    }
  }

  const { settings, dropped } = keepUsable(stored)
  const newer = typeof stored['version'] === 'number' && stored['version'] > settingsVersion
  if (!newer && dropped.length === 0) return { settings, problems: [], usable: true }
  const copy = await setAside(path, newer ? 'newer' : 'unreadable').catch(() => null)
  const values = { file: copy ?? basename(path) }
  const problem: Problem = newer
    ? { code: 'settings-newer', values }
    : { code: 'settings-broken', values: { ...values, names: dropped.join(', ') } }
  return { settings, problems: [problem], usable: copy !== null }
}

/** The settings of a first start. */
export function defaultSettings(): Settings {
  return settingsSchema.parse({})
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

function keepUsable(stored: Record<string, unknown>): { settings: Settings; dropped: string[] } {
  const dropped: string[] = []
  const kept: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(settingsSchema.shape)) {
    if (!Object.hasOwn(stored, name)) continue
    const parsed = schema.safeParse(stored[name])
    if (parsed.success) kept[name] = parsed.data
    else dropped.push(name)
  }
  return { settings: settingsSchema.parse(kept), dropped }
}
