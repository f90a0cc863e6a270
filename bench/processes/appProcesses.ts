import { readdir, readFile } from 'node:fs/promises'
import { parseProcessKind } from './parseProcessKind.ts'
import { parseStat, type Stat } from './parseStat.ts'

/** One process of the app. */
export interface AppProcess {
  readonly pid: number
  readonly kind: string
}

/** The main process of an app and all that descend from it. */
export async function appProcesses(main: number): Promise<AppProcess[]> {
  const all: Stat[] = []
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const text = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => undefined)
    if (text) all.push(parseStat(text))
  }
  const family = new Set([main])
  for (let before = 0; before !== family.size;) {
    before = family.size
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid)
  }
  const found: AppProcess[] = []
  for (const pid of family) {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined)
    if (line) found.push({ pid, kind: parseProcessKind(line) })
  }
  return found
}
