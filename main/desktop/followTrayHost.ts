import type { Disposer } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Bus } from './bus/connectBus.ts'
import { watchTrayHost } from './bus/watchTrayHost.ts'

export interface FollowTrayHostNeeds {
  /** Connects to the session bus; rejects where there is none. */
  connect(): Promise<Bus>
  /** A host appeared after the tray was created, or came back: create it again. */
  appeared(): void
  /** There is no host at start, so a window has to take the tray's place. */
  absentAtStart(): void
  log: Log
}

/**
 * Linux: keeps the tray where the panel is. Called after the tray was created.
 *
 * @returns settles when it is known whether there is a host
 */
export async function followTrayHost(needs: FollowTrayHostNeeds): Promise<Disposer> {
  const { connect, appeared, absentAtStart, log } = needs
  let known: boolean | null = null
  try {
    const bus = await connect()
    await watchTrayHost(bus, (present) => {
      if (present === known) return
      log.info(present ? 'There is a tray' : 'There is no tray')
      if (known === null && !present) absentAtStart()
      if (known === false && present) appeared()
      known = present
    })
    return bus.close
  } catch {
    log.warn('No session bus: nothing can tell whether there is a tray')
    if (known === null) absentAtStart()
    return () => {}
  }
}
