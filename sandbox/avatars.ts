import { Hono } from 'hono'
import { drawAvatar } from './drawAvatar.ts'
import { encodePng } from './encodePng.ts'
import { encodeWebp } from './encodeWebp.ts'
import type { Kick, KickEnvironment } from './kick.ts'

/** `GET /avatars/<user id>.webp` and `.png`, drawn on demand. Others are a 404. */
export function avatarRoutes(kick: Kick): Hono<KickEnvironment> {
  const routes = new Hono<KickEnvironment>()
  routes.get('/avatars/:file', (context) => {
    const [, id, kind] = /^(\d{1,15})\.(webp|png)$/.exec(context.req.param('file')) ?? []
    const person = kick.world.people.byId(Number(id))
    if (!person?.picture.endsWith(`/${id}.${kind}`)) return context.text('Not found', 404)
    const picture = drawAvatar(person.userId)
    const bytes = kind === 'webp' ? encodeWebp(picture) : encodePng(picture)
    return context.body(bytes, 200, { 'Content-Type': `image/${kind}` })
  })
  return routes
}
