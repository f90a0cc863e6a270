import { connectToBus } from '../../build/desktopSession/bus/connectToBus.ts'
import { monotonicNow } from './monotonicNow.ts'

/** Tells when an app puts its item into the tray, by reading along on the session bus. */
export interface TrayWatch {
  /** The moment (ms, monotonic) at which the next item is registered. */
  next(limit?: number): Promise<number>
  close(): void
}

/**
 * Monitors org.kde.StatusNotifierWatcher for registrations (D-Bus specification, BecomeMonitor).
 *
 * @param address of the session bus
 */
export async function watchTrays(address: string): Promise<TrayWatch> {
  const connection = await connectToBus(address)
  // A monitor must never send; without this the library would refuse each call it overhears.
  connection.bus.addMethodHandler(() => true)
  const member = 'RegisterStatusNotifierItem'
  await connection.call({
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus.Monitoring',
    member: 'BecomeMonitor',
    signature: 'asu',
    body: [[`type='method_call',member='${member}'`], 0],
  })
  let registered: (moment: number) => void = () => {}
  connection.bus.on('message', (message: { member?: string | undefined }) => {
    if (message.member === member) registered(monotonicNow())
  })
  return {
    next: (limit = 20_000) =>
      new Promise((resolve, reject) => {
        const end = setTimeout(() => reject(new Error('No tray item was registered.')), limit)
        registered = (moment) => {
          clearTimeout(end)
          resolve(moment)
        }
      }),
    close: connection.close,
  }
}
