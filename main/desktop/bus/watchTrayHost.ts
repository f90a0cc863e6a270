import type { Disposer } from '../../clock.ts'
import type { Bus } from './connectBus.ts'

const watcher = 'org.kde.StatusNotifierWatcher'
const daemon = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
}

/**
 * Tells whether anything on the desktop shows StatusNotifierItem trays: once at first, then at each
 * appearance and disappearance. Chromium asks only once, when the tray is created; a panel that
 * comes later or is started again would never show us otherwise.
 */
export async function watchTrayHost(
  bus: Pick<Bus, 'call' | 'onSignal'>,
  changed: (present: boolean) => void,
): Promise<Disposer> {
  let reading = 0
  const stop = bus.onSignal((signal) => {
    const owner = signal.member === 'NameOwnerChanged' && signal.body[0] === watcher
    if (owner || signal.interface === watcher) void tell()
  })
  await bus.call({
    ...daemon,
    member: 'AddMatch',
    args: [
      `type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${watcher}'`,
    ],
  })
  for (const member of ['StatusNotifierHostRegistered', 'StatusNotifierHostUnregistered'])
    await bus.call({
      ...daemon,
      member: 'AddMatch',
      args: [`type='signal',interface='${watcher}',member='${member}'`],
    })
  await tell()
  return stop

  /** Only the newest answer counts, since two readings may overtake each other. */
  async function tell() {
    const own = ++reading
    const present = await isPresent(bus)
    if (own === reading) changed(present)
  }
}

async function isPresent(bus: Pick<Bus, 'call'>): Promise<boolean> {
  try {
    const [owned] = await bus.call({ ...daemon, member: 'NameHasOwner', args: [watcher] })
    if (owned !== true) return false
    const [host] = await bus.call({
      destination: watcher,
      path: '/StatusNotifierWatcher',
      interface: 'org.freedesktop.DBus.Properties',
      member: 'Get',
      args: [watcher, 'IsStatusNotifierHostRegistered'],
    })
    return host === true
  } catch {
    return false
  }
}
