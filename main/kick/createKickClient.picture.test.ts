import { expect, it } from 'vitest'
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
  'refuses %s that calls itself a PNG',
  async (name) => {
    const { kick, address } = await servePicture(bytes[name], 'image/png')
    expect((await failureOf(kick.picture(address))).kind).toBe('wrong-shape')
  },
)

it('refuses nothing at all', async () => {
  const { kick, address } = await servePicture(Buffer.alloc(0), 'image/png')
  expect((await failureOf(kick.picture(address))).kind).toBe('wrong-shape')
})

it('takes up to 512 KiB', async () => {
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
])('refuses a redirect to %s', async (location) => {
  const { kick, api } = await serveKick((response) => response.writeHead(302, { location }).end())
  expect((await failureOf(kick.picture(`${api.origin}/a`))).kind).toBe('redirected')
})

it('goes nowhere it must not', async () => {
  const { kick, id } = await servePicture(bytes.png)
  for (const address of [
    '',
    'file:///etc/passwd',
    `${id.origin}/a.png`,
    'https://localhost/a.png',
  ]) {
    expect((await failureOf(kick.picture(address))).kind).toBe('bad-request')
  }
  expect(id.requests).toEqual([])
})

it('is not found, or blocked', async () => {
  const missing = await servePicture(bytes.html, 'text/html', 404)
  expect((await failureOf(missing.kick.picture(missing.address))).kind).toBe('not-found')
  const blocked = await servePicture(bytes.html, 'text/html', 403)
  expect((await failureOf(blocked.kick.picture(blocked.address))).kind).toBe('blocked')
})
