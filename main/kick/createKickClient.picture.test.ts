import { expect, it, vi } from 'vitest'
import { createGuardedFetch } from './createGuardedFetch.ts'
import { createKickClient } from './createKickClient.ts'
import { bytes } from './testing/bytes.ts'
import { failureOf } from './testing/failureOf.ts'
import { serveKick } from './testing/serveKick.ts'

const limit = 512 * 1024

async function servePicture(body: Buffer, type = 'image/svg+xml', status = 200) {
  const served = await serveKick((response) =>
    response.writeHead(status, { 'content-type': type }).end(body),
  )
  return { ...served, address: `${served.api.origin}/avatars/1` }
}

it.each([
  ['png', 'image/png'],
  ['jpeg', 'image/jpeg'],
  ['webp', 'image/webp'],
  ['gif', 'image/gif'],
] as const)('knows %s by its first bytes, whatever its server calls it', async (name, type) => {
  const { kick, api, address } = await servePicture(bytes[name])
  expect(await kick.picture(address)).toEqual({ bytes: new Uint8Array(bytes[name]), type })
  expect(api.requests[0]?.headers.accept).toMatch(/^image\/webp/)
  expect(api.requests[0]?.headers.authorization).toBeUndefined()
})

it.each(['svg', 'html', 'bmp', 'wave'] as const)(
  '[fire] hostile: an avatar that is %s and calls itself a PNG -> refused, initials stay',
  async (name) => {
    const { kick, address } = await servePicture(bytes[name], 'image/png')
    expect((await failureOf(kick.picture(address))).kind).toBe('wrong-shape')
  },
)

it('refuses nothing at all', async () => {
  const { kick, address } = await servePicture(Buffer.alloc(0), 'image/png')
  expect((await failureOf(kick.picture(address))).kind).toBe('wrong-shape')
})

it('[fire] hostile: an avatar of more than 512 KiB -> refused, the connection closed', async () => {
  const rest = Buffer.alloc(limit - bytes.png.length)
  const whole = await servePicture(Buffer.concat([bytes.png, rest]))
  expect((await whole.kick.picture(whole.address)).bytes.length).toBe(limit)
  const larger = await servePicture(Buffer.concat([bytes.png, rest, Buffer.alloc(1)]))
  expect((await failureOf(larger.kick.picture(larger.address))).kind).toBe('too-large')
})

it.each([
  'file:///etc/passwd',
  'http://169.254.169.254/latest/meta-data',
  'http://10.0.0.1/a.png',
  'https://[::1]/a.png',
  'https://127.0.0.1/a.png',
  'kickboard-app://ui/popover',
])('[fire] hostile: an avatar that redirects to %s -> not followed', async (location) => {
  const { kick, api } = await serveKick((response) => response.writeHead(302, { location }).end())
  expect((await failureOf(kick.picture(`${api.origin}/a`))).kind).toBe('redirected')
})

it('goes nowhere else on this computer', async () => {
  const { kick, id } = await servePicture(bytes.png)
  expect((await failureOf(kick.picture(`${id.origin}/a.png`))).kind).toBe('bad-request')
  expect(id.requests).toEqual([])
})

it.each([
  'nothing',
  'file:///etc/passwd',
  'data:image/png;base64,iVBORw0KGgo=',
  'kickboard-app://ui/popover',
  'http://example.com/a.png',
  'https://user:word@example.com/a.png',
  'https://localhost/a.png',
  'https://127.0.0.1/a.png',
  'https://2130706433/a.png',
  'https://10.0.0.1/a.png',
  'https://192.168.1.1/a.png',
  'https://169.254.169.254/latest/meta-data',
  'https://[::1]/a.png',
  'https://[fd00::1]/a.png',
  'https://[::ffff:10.0.0.1]/a.png',
  'https://router/a.png',
])('[fire] hostile: an avatar at %s -> never asked for', async (address) => {
  const asked = vi.fn<typeof fetch>()
  const kick = createKickClient({
    apiOrigin: 'https://api.kick.com',
    idOrigin: 'https://id.kick.com',
    fetch: createGuardedFetch({ fetch: asked, userAgent: 'Kickboard/test' }),
  })
  expect((await failureOf(kick.picture(address))).kind).toBe('bad-request')
  expect(asked).not.toHaveBeenCalled()
})

it('is not found, or blocked', async () => {
  const missing = await servePicture(bytes.html, 'text/html', 404)
  expect((await failureOf(missing.kick.picture(missing.address))).kind).toBe('not-found')
  const blocked = await servePicture(bytes.html, 'text/html', 403)
  expect((await failureOf(blocked.kick.picture(blocked.address))).kind).toBe('blocked')
})
