import { onTestFinished } from 'vitest'
import { createGuardedFetch } from '../createGuardedFetch.ts'
import { createKickClient } from '../createKickClient.ts'
import type { KickClient } from '../KickClient.ts'
import { startServer } from './startServer.ts'
import type { Answer, TestServer } from './startServer.ts'

export interface ServedKick {
  kick: KickClient
  api: TestServer
  id: TestServer
  dropped: [answer: string, count: number][]
}

/** A client against two raw servers, one for each of Kick's hosts, until the test ends. */
export async function serveKick(answer: Answer, idAnswer: Answer = answer): Promise<ServedKick> {
  const api = await startServer(answer)
  const id = await startServer(idAnswer)
  onTestFinished(async () => {
    await api.close()
    await id.close()
  })
  const dropped: [string, number][] = []
  const kick = createKickClient({
    apiOrigin: api.origin,
    idOrigin: id.origin,
    fetch: createGuardedFetch({ fetch: globalThis.fetch, userAgent: 'Kickboard/test' }),
    onDropped: (answered, count) => dropped.push([answered, count]),
  })
  return { kick, api, id, dropped }
}

/** Answers with JSON. */
export function json(body: unknown, status = 200): Answer {
  return (response) =>
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(typeof body === 'string' ? body : JSON.stringify(body))
}
