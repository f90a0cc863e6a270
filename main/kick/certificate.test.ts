import { once } from 'node:events'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { createGuardedFetch } from './createGuardedFetch.ts'
import { failureOf } from './testing/failureOf.ts'
import { selfSigned } from './testing/selfSigned.ts'

it('[fire] Kick: a certificate that nobody vouches for -> named "certificate", the token is not sent', async () => {
  let asked = 0
  const server = createServer(selfSigned('localhost'), (_, response) => {
    asked += 1
    response.end('{}')
  })
  onTestFinished(() => void server.close())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const fetch = createGuardedFetch({ fetch: globalThis.fetch, userAgent: 'Kickboard test' })
  const failure = await failureOf(
    fetch(`https://localhost:${port}/`, { headers: { authorization: 'Bearer TOKEN' } }),
  )
  expect(failure).toMatchObject({ kind: 'certificate', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
  expect(asked).toBe(0)
})
