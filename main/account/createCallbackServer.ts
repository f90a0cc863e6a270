import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Clock } from '../clock.ts'

export interface CallbackServer {
  /** True when it listens, false where the machine has no such address. Rejects otherwise. */
  listen(port: number, host: '127.0.0.1' | '::1'): Promise<boolean>
  /** Closes at once, but lets a page that is being sent go out: a few kilobytes, or a second. */
  close(): Promise<void>
}

/** Connections that may be open at once. */
const mostConnections = 64

/**
 * A server that gives nobody much time or room. Where it is flooded, the connection that has waited
 * longest without having asked for anything makes room: whoever is silent, or sends a request drop
 * by drop, must not keep the person's browser out.
 */
export function createCallbackServer(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  clock: Clock,
): CallbackServer {
  const limits = {
    maxHeaderSize: 16 * 1024,
    headersTimeout: 5_000,
    requestTimeout: 5_000,
    connectionsCheckingInterval: 2_000,
  }
  /** In the order in which they came. */
  const open = new Set<Socket>()
  const asking = new WeakSet<Socket>()
  const server = createServer(limits, (request, response) => {
    response.shouldKeepAlive = false
    asking.add(request.socket)
    handle(request, response)
  })
  server.on('connection', (socket) => {
    open.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => open.delete(socket))
    if (open.size > mostConnections) makeRoom(socket)
  })

  function makeRoom(newest: Socket): void {
    const silent = [...open].find((socket) => !asking.has(socket)) ?? newest
    open.delete(silent)
    silent.destroy()
  }

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', (error: NodeJS.ErrnoException) => {
          const missing = error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'
          if (host === '::1' && missing) resolve(false)
          else reject(error)
        })
        const ipv6Only = host === '::1'
        server.listen({ port, host, exclusive: true, ipv6Only }, () => resolve(true))
      }),
    close: () =>
      new Promise((resolve) => {
        const endPatience = clock.after(1_000, () => {
          for (const socket of open) socket.destroy()
        })
        server.close(() => {
          endPatience()
          resolve()
        })
        for (const socket of open) socket.destroySoon()
      }),
  }
}
