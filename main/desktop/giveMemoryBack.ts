import { url as debuggerAddress } from 'node:inspector'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Clock, Disposer } from '../clock.ts'

/** ms of quiet after which what is over is collected. */
const quiet = 5_000

/**
 * Hands the memory of what is over back to the system: of the start, of a window that was closed.
 * V8 does so when memory is asked for, and a tray application that idles asks for next to none, so
 * what it once needed (some 8 MiB after the start) would stay for days.
 *
 * @param collect collects all garbage and shrinks the heap
 * @returns `soon` to be called when something is over
 */
export function giveMemoryBack(
  clock: Clock,
  collect: () => void = fullCollection(),
): { soon(): void; dispose: Disposer } {
  let stop: Disposer = () => {}
  return {
    soon() {
      stop()
      stop = clock.after(quiet, collect)
    },
    dispose: () => stop(),
  }
}

/** V8's own collector, reachable by a flag alone; it exists in no context but this throwaway one. */
function fullCollection(): () => void {
  return () => {
    // A debugger holds what it waits for weakly: it would lose its answers.
    if (debuggerAddress()) return
    setFlagsFromString('--expose_gc')
    const collect: unknown = runInNewContext('gc')
    setFlagsFromString('--no-expose_gc')
    if (typeof collect !== 'function') return
    collect()
    // The first one frees what is over, this one also hands its pages back; V8 before 12 ignores it.
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  }
}
