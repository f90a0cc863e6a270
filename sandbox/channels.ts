import { Hono } from 'hono'
import { callerOf } from './caller.ts'
import { refuseRequest, succeed } from './envelope.ts'
import type { Kick, KickEnvironment } from './kick.ts'
import { parseId } from './parseId.ts'
import type { Person } from './people.ts'
import { slugOf } from './people.ts'

const maximumFilters = 50
const maximumSlug = 25

/** `GET /public/v1/channels`: by slug, by broadcaster id, or one's own (API facts, section 4.1). */
export function channelsRoutes(kick: Kick): Hono<KickEnvironment> {
  const routes = new Hono<KickEnvironment>()
  routes.get('/public/v1/channels', (context) => {
    const { caller, refusal } = callerOf(kick, context, 'channel:read')
    if (refusal) return refusal
    const slugs = context.req.queries('slug') ?? []
    const asked = context.req.queries('broadcaster_user_id') ?? []
    if (slugs.length > 0 && asked.length > 0) {
      return refuseRequest(context, 'slug and broadcaster_user_id are mutually exclusive')
    }
    if (slugs.length > maximumFilters || asked.length > maximumFilters) {
      return refuseRequest(context, 'more than 50 values')
    }
    if (slugs.some((slug) => slug.length > maximumSlug)) {
      return refuseRequest(context, 'slug is longer than 25 characters')
    }
    const ids = asked.map(parseId)
    if (ids.includes(undefined)) return refuseRequest(context, 'broadcaster_user_id is invalid')
    if (slugs.length === 0 && ids.length === 0) {
      if (caller.userId === undefined) {
        return refuseRequest(context, 'broadcaster_user_id is required for app tokens')
      }
      ids.push(caller.userId)
    }
    const found = [
      ...slugs.map((slug) => kick.world.people.bySlug(slug)),
      ...ids.map((id) => kick.world.people.byId(id ?? -1)),
    ].filter((person) => person !== undefined)
    return succeed(
      context,
      found.map((person) => channel(person)),
    )
  })
  return routes
}

/** Offline, the category comes as zero values and the stream as one that is not live. */
function channel(person: Person) {
  const { liveSince } = person
  const live = liveSince !== undefined
  return {
    broadcaster_user_id: person.userId,
    slug: slugOf(person),
    stream_title: live ? 'Late games and good company' : '',
    channel_description: '',
    banner_picture: '',
    category: live
      ? { id: 15, name: 'Just Chatting', thumbnail: '' }
      : { id: 0, name: '', thumbnail: '' },
    stream: {
      is_live: live,
      is_mature: false,
      language: live ? 'en' : '',
      viewer_count: live ? 1284 : 0,
      thumbnail: '',
      url: '',
      key: '',
      start_time: live ? new Date(liveSince).toISOString() : '0001-01-01T00:00:00Z',
      custom_tags: [],
    },
    active_subscribers_count: 0,
    canceled_subscribers_count: 0,
  }
}
