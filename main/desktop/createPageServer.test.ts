import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { createPageServer, type Picture } from './createPageServer.ts'

const png: Picture = { bytes: new Uint8Array([137, 80, 78, 71]), type: 'image/png' }

function setUp(avatar: Picture | null = png) {
  const read = vi.fn(async (file: string) => new TextEncoder().encode(`content of ${file}`))
  const list = vi.fn(async () => [
    'popover.html',
    'window.html',
    'assets/a-1.js',
    'assets/b.css',
    'secret.json',
  ])
  const server = createPageServer({ list, read, avatar: async () => avatar })
  const get = (path: string, method = 'GET') =>
    server({ method, url: path.includes(':') ? path : `kickboard-app://ui${path}` })
  return { get, read, list }
}

describe('createPageServer', () => {
  it.each([
    ['/popover', 'popover.html', 'text/html; charset=utf-8'],
    ['/popover?theme=dark', 'popover.html', 'text/html; charset=utf-8'],
    ['/window', 'window.html', 'text/html; charset=utf-8'],
    ['/window#/settings', 'window.html', 'text/html; charset=utf-8'],
    ['/assets/a-1.js', 'assets/a-1.js', 'text/javascript; charset=utf-8'],
    ['/assets/b.css', 'assets/b.css', 'text/css; charset=utf-8'],
  ])('serves %s', async (path, file, type) => {
    const response = await setUp().get(path)
    expect(response.status).toBe(200)
    expect(await response.text()).toBe(`content of ${file}`)
    expect(response.headers.get('content-type')).toBe(type)
  })

  it('sends the same protection with every answer', async () => {
    const { get } = setUp()
    for (const path of ['/popover', '/assets/a-1.js', '/avatar/12', '/nothing']) {
      const { headers } = await get(path)
      expect(headers.get('content-security-policy')).toMatchInlineSnapshot(
        `"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"`,
      )
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    }
  })

  it.each([
    '/',
    '/popover.htm',
    '/popover/',
    '/secret.json',
    '/assets/',
    '/assets/../popover.html/../../x.js',
    '/assets/..%2f..%2fsecret.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets\\a-1.js.map',
    '/avatar/',
    '/avatar/1/2',
    '/avatar/-1',
    '/avatar/1e3',
    `/avatar/${'1'.repeat(21)}`,
    '/constructor',
    '/__proto__',
    'kickboard-app://other/popover',
    'kickboard-app://ui.evil/popover',
    'kickboard-app://ui:80/popover',
    'kickboard-app://user@ui/popover',
    'https://ui/popover',
    'file:///etc/passwd',
  ])('has nothing at %s', async (path) => {
    const { get, read } = setUp()
    expect((await get(path)).status).toBe(404)
    expect(read).not.toHaveBeenCalled()
  })

  it.each(['POST', 'HEAD', 'PUT'])('refuses %s', async (method) => {
    expect((await setUp().get('/popover', method)).status).toBe(405)
  })

  it('hands out pictures, and only pictures', async () => {
    const response = await setUp().get('/avatar/12?v=3')
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(png.bytes)
    expect(response.headers.get('content-type')).toBe('image/png')
    for (const avatar of [null, { ...png, type: 'image/svg+xml' }, { ...png, type: 'text/html' }])
      expect((await setUp(avatar).get('/avatar/12')).status).toBe(404)
  })

  it('answers 404 where a file cannot be read', async () => {
    const server = createPageServer({
      list: async () => ['popover.html'],
      read: () => Promise.reject(new Error('gone')),
      avatar: () => Promise.reject(new Error('gone')),
    })
    for (const path of ['popover', 'avatar/1'])
      expect((await server({ method: 'GET', url: `kickboard-app://ui/${path}` })).status).toBe(404)
  })

  it('lists the folder once', async () => {
    const { get, list } = setUp()
    await Promise.all([get('/popover'), get('/window')])
    await get('/assets/b.css')
    expect(list).toHaveBeenCalledTimes(1)
  })

  it('reads nothing but what was listed, whatever the path', async () => {
    const { get, read } = setUp()
    await fc.assert(
      fc.asyncProperty(fc.webPath(), async (path) => {
        await get(`/${path}`)
        expect(read).not.toHaveBeenCalled()
      }),
      { seed: 9, numRuns: 300 },
    )
  })
})
