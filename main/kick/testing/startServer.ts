import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

export interface RecordedRequest {
  method: string
  /** Path with query. */
  path: string
  headers: IncomingMessage['headers']
  body: string
}

export interface TestServer {
  /** `http://127.0.0.1:PORT` */
  origin: string
  requests: RecordedRequest[]
  /** Resolves when the connection that is open now, or the next one, is closed. */
  connectionClosed(): Promise<void>
  /** Bytes of answers written so far, over all connections. */
  bytesSent(): number
  close(): Promise<void>
}

export type Answer = (response: ServerResponse, request: RecordedRequest) => void

/** A raw HTTP server on a free loopback port; `answer` may do to a connection whatever it likes. */
export async function startServer(answer: Answer): Promise<TestServer> {
  const requests: RecordedRequest[] = []
  const sockets = new Set<Socket>()
  const waiting: (() => void)[] = []
  let closedBytes = 0
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const request = {
        method: incoming.method ?? '',
        path: incoming.url ?? '',
        headers: incoming.headers,
        body: Buffer.concat(chunks).toString(),
      }
      requests.push(request)
      answer(response, request)
    })
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => {
      closedBytes += socket.bytesWritten
      sockets.delete(socket)
      for (const resolve of waiting.splice(0)) resolve()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    connectionClosed: () => new Promise<void>((resolve) => waiting.push(resolve)),
    bytesSent: () => closedBytes + [...sockets].reduce((sum, one) => sum + one.bytesWritten, 0),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
