import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A listener of somebody else on this computer, who writes down whatever is sent there. */
export interface StrangeListener {
  readonly origin: string
  /** First line, headers and body of each request, as they came. */
  readonly heard: readonly string[]
  close(): Promise<void>
}

/** Answers every request with JSON that promises nothing. */
export async function startStrangeListener(): Promise<StrangeListener> {
  const heard: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('latin1').on('data', (part: string) => (body += part))
    request.on('end', () => {
      heard.push([request.method, request.url, ...request.rawHeaders, body].join('\n'))
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":[]}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
