import type { Session } from 'electron'
import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Disposer } from '../clock.ts'
import { createPageServer, type PageServer, type Picture } from './createPageServer.ts'
import { pageScheme } from './pageOrigin.ts'

export interface ServePagesNeeds {
  session: Session
  /** Folder of the built pages (`out/renderer`, inside the archive). */
  folder: string
  avatar(userId: string): Promise<Picture | null>
  /** Origin of the development server of `npm run dev`; left out of what is shipped. */
  developmentServer?: string | undefined
}

/** Serves `kickboard-app://ui/...` in one session. */
export function servePages(needs: ServePagesNeeds): Disposer {
  const { session, folder, avatar, developmentServer } = needs
  const files = createPageServer({
    list: async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) =>
          join(parentPath, name)
            .slice(folder.length + 1)
            .replaceAll(sep, '/'),
        )
    },
    read: (file) => readFile(join(folder, file)),
    avatar,
  })
  const server = __DEV__ && developmentServer ? fromDevelopment(developmentServer, files) : files
  session.protocol.handle(pageScheme, (request) => server(request))
  return () => session.protocol.unhandle(pageScheme)
}

/** In `npm run dev`: everything but avatars comes from the development server, with its own rules. */
function fromDevelopment(
  origin: string,
  files: PageServer,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname, search } = new URL(request.url)
    if (pathname.startsWith('/avatar/')) return files(request)
    const page = pathname === '/popover' || pathname === '/window' ? `${pathname}.html` : pathname
    // By this header Vite tells a stylesheet of the page from one that a module imports.
    const accept = request.headers.get('accept') ?? '*/*'
    const response = await fetch(`${origin}${page}${search}`, { headers: { accept } })
    const headers = new Headers(response.headers)
    headers.delete('content-encoding')
    headers.delete('content-length')
    return new Response(response.body, { status: response.status, headers })
  }
}
