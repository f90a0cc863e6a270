import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * A port that was free on 127.0.0.1 a moment ago. Taken from below those that systems give to
 * outgoing connections, so that no other test's connection gets it before it is used.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 32_000)
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      server.close(() => resolve(true)),
    )
  })
}
