import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { visit } from './visit.ts'

const consent = `<style>form { color: red }</style>
<form method="post" action="/decide?step=2">
  <input type="hidden" name="request" value="a&amp;b">
  <input type="checkbox" name="remember" checked><input type="checkbox" name="other">
  <button name="decision" value="approve">Allow access</button
  ><button name="decision" value="deny">Cancel</button>
</form>`

describe('visit', () => {
  let server: Server
  let origin: string
  let asked: string[]
  beforeEach(async () => {
    asked = []
    server = createServer(async (request: IncomingMessage, response) => {
      const body = await text(request)
      asked.push(`${request.method} ${request.url} ${body}`)
      if (request.url === '/start') response.writeHead(302, { location: '/consent' }).end()
      else if (request.url === '/away')
        response.writeHead(302, { location: 'https://kick.example/' }).end()
      else if (request.url === '/round') response.writeHead(302, { location: '/round' }).end()
      else if (request.url === '/consent') response.end(consent)
      else if (request.url?.startsWith('/decide'))
        response.writeHead(303, { location: '/callback?code=secret&state=s' }).end()
      else response.end('<title>Done</title><h1>Signed in</h1> <p>You can close this &amp; go on')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterEach(() => void server.close())

  it('approves and ends on the callback page, whose query it forgets', async () => {
    const page = await visit(`${origin}/start`, 'approve')
    expect(page).toMatchObject({
      origin,
      path: '/callback',
      status: 200,
      text: 'Signed in You can close this & go on',
    })
    expect(JSON.stringify(page)).not.toContain('secret')
    expect(asked).toEqual([
      'GET /start ',
      'GET /consent ',
      'POST /decide?step=2 request=a%26b&remember=on&decision=approve',
      'GET /callback?code=secret&state=s ',
    ])
  })

  it('denies with the other button', async () => {
    await visit(`${origin}/start`, 'deny')
    expect(asked[2]).toContain('decision=deny')
  })

  it('does not leave this computer', async () => {
    await expect(visit(`${origin}/away`, 'approve')).rejects.toThrow(/kick\.example/)
    await expect(visit('file:///etc/passwd', 'approve')).rejects.toThrow(/leave/)
  })

  it('gives up on a way that does not end', async () => {
    await expect(visit(`${origin}/round`, 'approve')).rejects.toThrow(/did not end/)
  })
})
