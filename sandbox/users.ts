import { Hono } from 'hono'
import { callerOf } from './caller.ts'
import { refuseRequest, succeed } from './envelope.ts'
import type { Kick, KickEnvironment } from './kick.ts'
import { parseId } from './parseId.ts'

/** Not established for this endpoint; 50 is the limit of its neighbours. */
const maximumIds = 50

/** `GET /public/v1/users`: ids repeat, none means the token's owner (API facts, section 4.2). */
export function usersRoutes(kick: Kick): Hono<KickEnvironment> {
  const routes = new Hono<KickEnvironment>()
  routes.get('/public/v1/users', (context) => {
    const { caller, refusal } = callerOf(kick, context, 'user:read')
    if (refusal) return refusal
    const asked = context.req.queries('id') ?? []
    if (asked.length > maximumIds) return refuseRequest(context, 'id has more than 50 values')
    const ids = asked.map(parseId)
    if (ids.includes(undefined)) return refuseRequest(context, 'id is invalid')
    if (ids.length === 0) {
      if (caller.userId === undefined) {
        return refuseRequest(context, 'id is required for app tokens')
      }
      ids.push(caller.userId)
    }
    const people = ids.flatMap((id) => kick.world.people.byId(id ?? -1) ?? [])
    return succeed(
      context,
      people.map((person) => ({
        user_id: person.userId,
        name: person.username,
        email: person.userId === caller.userId ? `user${person.userId}@sandbox.invalid` : '',
        profile_picture: person.picture === '' ? '' : kick.origin + person.picture,
      })),
    )
  })
  return routes
}
