import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Notes down what the app wants from hosts other than this computer, and refuses it. */
export interface OutsideWatch {
  /** Hosts and addresses that were asked for, in order. */
  readonly asked: readonly string[]
  /** Switches that send the app's traffic here. Chromium asks loopback without a proxy. */
  readonly switches: readonly string[]
  close(): Promise<void>
}

/** Starts an HTTP proxy that answers everything with 403, so that no test depends on a network. */
export async function watchOutside(): Promise<OutsideWatch> {
  const asked: string[] = []
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(403).end()
  })
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '')
    socket.on('error', () => {})
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    asked,
    switches: [`--proxy-server=http://127.0.0.1:${port}`],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
