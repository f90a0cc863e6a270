import { type Session, session } from 'electron'
import { pageOrigin } from './pageOrigin.ts'

/**
 * The session of our pages: in memory, without permissions, downloads or network.
 *
 * @param developmentServer origin of the server of `npm run dev`, which its pages may reach
 */
export function createPageSession(developmentServer?: string): Session {
  const pages = session.fromPartition('kickboard-pages', { cache: false })
  pages.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  pages.setPermissionCheckHandler(() => false)
  pages.setDevicePermissionHandler(() => false)
  pages.on('will-download', (event) => event.preventDefault())

  const allowed = [`${pageOrigin}/`, 'devtools://']
  if (__DEV__ && developmentServer)
    allowed.push(`${developmentServer}/`, `${developmentServer.replace(/^http/, 'ws')}/`)
  pages.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: !allowed.some((start) => url.startsWith(start)) }),
  )
  return pages
}
