import type { ChildProcess } from 'node:child_process'

/**
 * Ends a child: asks it, and after a while does not ask any more.
 *
 * @param patience in ms
 */
export async function endProcess(child: ChildProcess, patience = 3_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), patience)
  await ended
  clearTimeout(force)
}
