import { Hono } from 'hono'
import { authorizeRoutes } from './authorize.ts'
import { avatarRoutes } from './avatars.ts'
import { channelsRoutes } from './channels.ts'
import { introspectRoutes } from './introspect.ts'
import type { Kick, KickEnvironment } from './kick.ts'
import { leaderboardRoutes } from './leaderboard.ts'
import { revokeRoutes } from './revoke.ts'
import { tokenRoutes } from './token.ts'
import { usersRoutes } from './users.ts'

/** Both hosts of Kick on one origin. */
export function kickRoutes(kick: Kick): Hono<KickEnvironment> {
  const routes = new Hono<KickEnvironment>()
  for (const group of [
    authorizeRoutes,
    tokenRoutes,
    introspectRoutes,
    revokeRoutes,
    leaderboardRoutes,
    usersRoutes,
    channelsRoutes,
    avatarRoutes,
  ]) {
    routes.route('/', group(kick))
  }
  routes.notFound((context) => context.text('404 page not found', 404))
  return routes
}
