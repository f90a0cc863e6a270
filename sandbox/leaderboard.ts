import type { Context } from 'hono'
import { Hono } from 'hono'
import type { BoardRow } from './boards.ts'
import { callerOf } from './caller.ts'
import { refuseCaller, refuseRequest, succeed } from './envelope.ts'
import type { AccessToken } from './grants.ts'
import type { Kick, KickEnvironment } from './kick.ts'
import type { Period } from './periods.ts'
import { parseId } from './parseId.ts'

const namesInBrief: Record<string, Period> = {
  all_time: 'lifetime',
  monthly: 'month',
  weekly: 'week',
  daily: 'day',
}

/** `GET /public/v1/kicks/leaderboard` in both shapes (API facts, sections 0 and 1). */
export function leaderboardRoutes(kick: Kick): Hono<KickEnvironment> {
  const routes = new Hono<KickEnvironment>()
  routes.get('/public/v1/kicks/leaderboard', (context) => {
    const { caller, refusal } = callerOf(kick, context, 'kicks:read')
    if (refusal) return refusal
    const brief = kick.switches.shape === 'brief'
    const appAllowed = kick.switches.appTokenBoard ?? brief
    if (caller.kind === 'app' && !appAllowed) return refuseCaller(context)
    return brief ? briefAnswer(kick, context) : listsAnswer(kick, context, caller)
  })
  return routes
}

/** Always the board of the token's owner: other parameters than `top` are ignored. */
function listsAnswer(kick: Kick, context: Context, caller: AccessToken): Response {
  const top = Number(context.req.query('top') ?? 10)
  if (!Number.isInteger(top) || top < 1 || top > 100) {
    return context.json({ data: null, message: 'top must be between 1 and 100' }, 400)
  }
  const owner = caller.userId ?? parseId(context.req.query('broadcaster_user_id'))
  if (owner === undefined) {
    return refuseRequest(context, 'broadcaster_user_id is required for app tokens')
  }
  const list = (period: Period) =>
    kick.world.boards
      .rows(owner, period)
      .slice(0, top)
      .map((row) => ({
        gifted_amount: row.amount,
        rank: row.rank,
        user_id: row.userId,
        username: kick.world.people.byId(row.userId)?.username ?? '',
      }))
  return succeed(context, {
    lifetime: list('lifetime'),
    month: list('month'),
    week: list('week'),
  })
}

function briefAnswer(kick: Kick, context: Context): Response {
  const wanted = context.req.query('broadcaster_user_id')
  if (wanted === undefined) return refuseRequest(context, 'broadcaster_user_id is required')
  const period = namesInBrief[context.req.query('time_period') ?? 'all_time']
  if (!period) return refuseRequest(context, 'time_period is invalid')
  const broadcasterId = parseId(wanted)
  if (broadcasterId === undefined) {
    return refuseRequest(context, 'broadcaster_user_id is invalid')
  }
  if (!kick.world.people.byId(broadcasterId)) {
    return context.json({ data: {}, message: 'Not found' }, 404)
  }
  // The description names no maximum: as many as the real board gives at most.
  const rows = kick.world.boards.rows(broadcasterId, period).slice(0, 100)
  return succeed(
    context,
    rows.map((row) => briefRow(kick, row)),
  )
}

function briefRow(kick: Kick, row: BoardRow) {
  const person = kick.world.people.byId(row.userId)
  const picture = person?.picture ?? ''
  return {
    user_id: row.userId,
    username: person?.username ?? '',
    is_verified: person?.isVerified ?? false,
    profile_picture: picture === '' ? '' : kick.origin + picture,
    quantity: row.amount,
    rank: row.rank,
  }
}
