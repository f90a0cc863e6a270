import { readdir, readFile } from 'node:fs/promises'
import { waitUntil } from '../terminal/waitUntil.ts'

/**
 * Ends every process that carries a mark in its environment: a desktop starts programs that start
 * others, and none of them may outlive it.
 *
 * @param mark "NAME=value" as it stands in /proc/PID/environ
 */
export async function sweepProcesses(mark: string): Promise<void> {
  const asked = await marked(mark)
  if (asked.length === 0) return
  send(asked, 'SIGTERM')
  const gone = async () => ((await marked(mark)).length === 0 ? true : undefined)
  await waitUntil('The end of the desktop', gone, 3_000).catch(async () => {
    send(await marked(mark), 'SIGKILL')
  })
}

async function marked(mark: string): Promise<number[]> {
  const found: number[] = []
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) continue
    const environment = await readFile(`/proc/${name}/environ`, 'utf8').catch(() => '')
    if (environment.split('\0').includes(mark)) found.push(Number(name))
  }
  return found
}

function send(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal)
    } catch {
      // It ended by itself meanwhile.
    }
  }
}
