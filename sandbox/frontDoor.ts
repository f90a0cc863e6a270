import { Hono } from 'hono'
import { endpointOf } from './endpoints.ts'
import type { FaultQueue } from './faults/faultQueue.ts'
import { playFault } from './faults/playFault.ts'
import type { Kick, KickEnvironment } from './kick.ts'
import { kickRoutes } from './kickRoutes.ts'
import type { RequestLog } from './requestLog.ts'

/** Sees every request first: notes it, plays the planned fault, and else lets Kick's routes answer. */
export function frontDoor(
  kick: Kick,
  parts: { faults: FaultQueue; log: RequestLog; closing: AbortSignal },
): Hono<KickEnvironment> {
  const door = new Hono<KickEnvironment>()
  const routes = kickRoutes(kick)

  door.all('*', async (context) => {
    const { pathname: path, search } = new URL(context.req.url)
    const endpoint = endpointOf(path)
    const fault = endpoint && parts.faults.take(endpoint)
    const answered = parts.log.add({
      at: kick.world.clock.now(),
      method: context.req.method,
      path,
      query: path.startsWith('/public/') ? search : '',
      endpoint: endpoint ?? 'other',
      userAgent: context.req.header('user-agent') ?? '',
      ...(fault ? { fault: fault.name } : {}),
    })
    const call = async () => routes.fetch(context.req.raw, context.env)
    const response =
      endpoint && fault
        ? await playFault(
            fault.name,
            {
              context,
              endpoint,
              knobs: fault,
              played: fault.played,
              now: kick.world.clock.now(),
              closing: parts.closing,
            },
            call,
          )
        : await call()
    answered(response.headers.has('x-hono-already-sent') ? 0 : response.status)
    return response
  })

  return door
}
