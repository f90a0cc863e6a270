import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * Opens a listener and tells its port.
 *
 * @throws Error with `code` when the address is taken or forbidden
 */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.removeListener('error', reject)
      resolve()
    })
  })
  return (server.address() as AddressInfo).port
}
