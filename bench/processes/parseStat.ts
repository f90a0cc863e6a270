/** The parts of /proc/PID/stat (proc(5)) that are used. */
export interface Stat {
  readonly pid: number
  readonly name: string
  readonly parent: number
}

/** @throws Error for a text that is none; a name may hold blanks and parentheses */
export function parseStat(text: string): Stat {
  const found = /^(\d+) \((.*)\) \S (\d+) /s.exec(text)
  if (!found) throw new Error('This is no stat of a process.')
  return { pid: Number(found[1]), name: found[2] ?? '', parent: Number(found[3]) }
}
