import dbus from 'dbus-next'
import { connectToBus } from '../../build/desktopSession/bus/connectToBus.ts'

/** The system's session service, as far as it tells of sleep (org.freedesktop.login1). */
export interface Login {
  /** Tells everybody that the computer is about to sleep, or has just woken. */
  prepareForSleep(start: boolean): void
  close(): void
}

/**
 * Plays it on a bus. The app takes this bus for the system's with DBUS_SYSTEM_BUS_ADDRESS in its
 * environment. It refuses to let anybody delay the sleep.
 */
export async function playLogin(address: string): Promise<Login> {
  const connection = await connectToBus(address)
  const name = 'org.freedesktop.login1'
  const path = '/org/freedesktop/login1'
  await connection.bus.requestName(name, dbus.NameFlag.DO_NOT_QUEUE)
  return {
    prepareForSleep: (start) =>
      connection.bus.send(
        dbus.Message.newSignal(path, `${name}.Manager`, 'PrepareForSleep', 'b', [start]),
      ),
    close: connection.close,
  }
}
