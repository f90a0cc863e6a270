/** What a process holds in memory, in KiB. */
export interface Memory {
  /** Proportional set size: shared pages count by their share. */
  readonly pss: number
  /** Pages that no other process has. */
  readonly private: number
}

/**
 * Reads the text of /proc/PID/smaps_rollup (proc(5)).
 *
 * @throws Error when it holds no Pss line
 */
export function parseSmapsRollup(text: string): Memory {
  const read = (name: string) => {
    const found = new RegExp(String.raw`^${name}:\s+(\d+) kB$`, 'm').exec(text)?.[1]
    return found === undefined ? undefined : Number(found)
  }
  const pss = read('Pss')
  if (pss === undefined) throw new Error('This is no smaps_rollup.')
  return { pss, private: (read('Private_Clean') ?? 0) + (read('Private_Dirty') ?? 0) }
}
