import type dbus from 'dbus-next'
import { connectToBus } from './bus/connectToBus.ts'

/** What somebody asked the desktop to show. */
export interface SeenNotification {
  readonly title: string
  readonly body: string
}

/**
 * Reads along while apps talk to the desktop's own notification service, without being in its way.
 *
 * @param address of the session bus
 * @param seen called for each notification, in order
 * @returns ends it
 */
export async function watchNotifications(
  address: string,
  seen: (notification: SeenNotification) => void,
): Promise<() => void> {
  const connection = await connectToBus(address)
  // A monitor must never send; without this the library would refuse each call it overhears.
  connection.bus.addMethodHandler(() => true)
  const rule = "type='method_call',interface='org.freedesktop.Notifications',member='Notify'"
  await connection.call({
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus.Monitoring',
    member: 'BecomeMonitor',
    signature: 'asu',
    body: [[rule], 0],
  })
  connection.bus.on('message', (message: dbus.Message) => {
    if (message.member !== 'Notify') return
    const [, , , title, body] = message.body as unknown[]
    seen({ title: String(title), body: String(body) })
  })
  return connection.close
}
