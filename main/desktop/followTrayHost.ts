import type { Clock, Disposer } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Bus } from './bus/connectBus.ts'
import { watchTrayHost } from './bus/watchTrayHost.ts'

export interface FollowTrayHostNeeds {
  /** Connects to the session bus; rejects where there is none. */
  connect(): Promise<Bus>
  clock: Clock
  /** ms that a host may take to come after the start, before a window takes its place. */
  patienceAtStart: number
  /** A host appeared after the tray was created, or came back: create it again. */
  appeared(): void
  /** There is no host, or none any more: a window has to take the tray's place until one appears. */
  absent(): void
  log: Log
}

/** ms that a panel may be away, as when it is started again after a crash. */
const patienceLater = 5_000

/**
 * Linux: keeps the tray where the panel is. Called after the tray was created.
 *
 * @returns settles when it is known whether there is a host
 */
export async function followTrayHost(needs: FollowTrayHostNeeds): Promise<Disposer> {
  const { connect, clock, patienceAtStart, appeared, absent, log } = needs
  let known: boolean | null = null
  let stopWaiting: Disposer = () => {}

  function lost(): void {
    const patience = known === null ? patienceAtStart : patienceLater
    if (patience === 0) absent()
    else stopWaiting = clock.after(patience, absent)
  }

  function tell(present: boolean): void {
    if (present === known) return
    log.info(present ? 'There is a tray' : 'There is no tray')
    stopWaiting()
    if (!present) lost()
    else if (known === false) appeared()
    known = present
  }

  try {
    const bus = await connect()
    await watchTrayHost(bus, tell)
    return () => {
      stopWaiting()
      bus.close()
    }
  } catch {
    log.warn('No session bus: nothing can tell whether there is a tray')
    tell(false)
    return () => stopWaiting()
  }
}
