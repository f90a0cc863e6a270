import { pageOrigin } from './pageOrigin.ts'

/** A picture as the avatar cache hands it out; its type was told from its first bytes. */
export interface Picture {
  bytes: Uint8Array
  type: string
}

export interface PageServerNeeds {
  /** Names of all files that may be served, relative to the pages' folder, with `/`. */
  list(): Promise<readonly string[]>
  read(file: string): Promise<Uint8Array>
  /** The picture of a Kick user, null where there is none. */
  avatar(userId: string): Promise<Picture | null>
}

/** Answers one request of a page. Never throws. */
export type PageServer = (request: { method: string; url: string }) => Promise<Response>

const pages: Record<string, string> = { '/popover': 'popover.html', '/window': 'window.html' }

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
}

/** Pictures of strangers: what a page may be handed as an image. SVG is none of them. */
const pictureTypes = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif'])

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * No Cross-Origin-Opener-Policy: a page that can open no window has nothing to keep apart, and with
 * it Chromium throws away the process it has just started and starts a second one.
 */
const commonHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

/**
 * Serves the pages under `kickboard-app://ui`: two pages, the files that were there when the first
 * one was asked for, and avatars. A path is looked up in that list, never joined to a folder, so
 * nothing else on the disk can be named.
 */
export function createPageServer({ list, read, avatar }: PageServerNeeds): PageServer {
  let listed: Promise<ReadonlySet<string>> | null = null
  const files = () => (listed ??= list().then((names) => new Set(names)))

  return async ({ method, url }) => {
    if (method !== 'GET') return empty(405)
    if (!url.startsWith(`${pageOrigin}/`) || !URL.canParse(url)) return empty(404)
    const { pathname } = new URL(url)
    try {
      const userId = /^\/avatar\/(\d{1,20})$/.exec(pathname)?.[1]
      if (userId) return await answerAvatar(userId)
      return await answerFile(pages[pathname] ?? pathname.slice(1))
    } catch {
      return empty(404)
    }
  }

  async function answerFile(file: string): Promise<Response> {
    const type = types[file.slice(file.lastIndexOf('.') + 1)]
    if (!type || !(await files()).has(file)) return empty(404)
    return answer(await read(file), type)
  }

  async function answerAvatar(userId: string): Promise<Response> {
    const picture = await avatar(userId)
    if (!picture || !pictureTypes.has(picture.type)) return empty(404)
    return answer(picture.bytes, picture.type, {
      // The address holds a version, so within a session a picture is loaded once.
      'Cache-Control': 'private, max-age=86400, immutable',
    })
  }
}

function answer(bytes: Uint8Array, type: string, headers: Record<string, string> = {}): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { ...commonHeaders, 'Content-Type': type, ...headers },
  })
}

function empty(status: number): Response {
  return new Response(null, { status, headers: commonHeaders })
}
