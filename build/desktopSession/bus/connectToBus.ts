import dbus, { type MessageBus, type Message } from 'dbus-next'

/** A connection to a D-Bus session bus, with calls spelled as plainly as they are sent. */
export interface BusConnection {
  /** Calls a method and answers the reply's body. Rejects with the error reply's text. */
  call(call: BusCall): Promise<unknown[]>
  /** Whoever needs more, such as to own a name and answer calls. */
  readonly bus: MessageBus
  close(): void
}

/** One method call. `body` follows `signature` (D-Bus specification, type system). */
export interface BusCall {
  readonly destination: string
  readonly path: string
  readonly interface: string
  readonly member: string
  readonly signature?: string
  readonly body?: unknown[]
}

/**
 * Connects to the bus at this address.
 *
 * @param address such as "unix:path=/run/user/1000/bus"
 * @throws Error when nobody answers there
 */
export async function connectToBus(address: string): Promise<BusConnection> {
  const bus = dbus.sessionBus({ busAddress: address })
  await new Promise<void>((resolve, reject) => {
    bus.once('connect', resolve)
    bus.once('error', reject)
  })
  // A bus that ends with its session is no news to whoever is closing it.
  bus.on('error', () => {})
  return {
    bus,
    async call({ destination, path, interface: iface, member, signature = '', body = [] }) {
      const message = new dbus.Message({
        destination,
        path,
        interface: iface,
        member,
        signature,
        body,
      })
      const reply: Message | null = await bus.call(message)
      return reply?.body ?? []
    },
    close: () => bus.disconnect(),
  }
}
