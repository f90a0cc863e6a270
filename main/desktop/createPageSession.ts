import { type Session, session } from 'electron'
import { pageOrigin } from './pageOrigin.ts'

/**
 * The session of our pages: in memory, without network. That it has no permissions and no downloads
 * is `permitNothing`.
 *
 * @param developmentServer origin of the server of `npm run dev`, which its pages may reach
 */
export function createPageSession(developmentServer?: string): Session {
  const pages = session.fromPartition('kickboard-pages', { cache: false })
  const allowed = [`${pageOrigin}/`, 'devtools://']
  if (__DEV__ && developmentServer)
    allowed.push(`${developmentServer}/`, `${developmentServer.replace(/^http/, 'ws')}/`)
  pages.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: !allowed.some((start) => url.startsWith(start)) }),
  )
  return pages
}
