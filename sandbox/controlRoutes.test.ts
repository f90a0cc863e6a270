import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { controlCalls } from './controlCalls.ts'
import { post } from './testing/controlOverHttp.ts'
import { useSandbox } from './testing/useSandbox.ts'

const start = useSandbox()

describe('the door to the control calls', () => {
  it('has a method behind every call', async () => {
    const { control } = await start()
    for (const name of Object.keys(controlCalls)) expect(control).toHaveProperty(name)
  })

  it('says what is wrong with a body', async () => {
    const sandbox = await start()
    const error = async (call: string, body: unknown) => (await post(sandbox, call, body)).error
    expect(await error('gift', { username: 'katana', amount: -1 })).toContain('amount')
    expect(await error('gift', { amount: 1 })).toContain('either userId or username')
    expect(await error('gift', { username: 'a', amount: 1, extra: 1 })).toContain('extra')
    expect(await error('gift', { userId: 5, amount: 1 })).toContain('nobody called 5')
    expect(await error('rename', { username: 'nobody', to: 'x' })).toContain('nobody')
    expect(await error('fault', { endpoint: 'users', name: 'no such' })).toContain('no such')
    expect(await error('fault', { endpoint: 'token', name: 'ties' })).toContain('no sense')
    expect(await error('switches', { consent: 'maybe' })).toContain('consent')
    const text = await fetch(`${sandbox.url}/__sandbox/gift`, { method: 'POST', body: '{}' })
    expect(text.status).toBe(400)
    const broken = await fetch(`${sandbox.url}/__sandbox/gift`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{',
    })
    expect(await broken.json()).toEqual({ ok: false, error: 'The body is not JSON.' })
    const unknown = await fetch(`${sandbox.url}/__sandbox/nothing`)
    expect(unknown.status).toBe(404)
    expect(await unknown.text()).toContain('GET state')
  })

  it('refuses a foreign Host and a foreign Origin', async () => {
    const sandbox = await start()
    const status = (headers: Record<string, string>) =>
      new Promise<number | undefined>((resolve, reject) => {
        request(`${sandbox.url}/__sandbox/secrets`, { headers }, (answer) => {
          answer.resume()
          resolve(answer.statusCode)
        })
          .on('error', reject)
          .end()
      })
    const { host, port } = new URL(sandbox.url)
    expect(await status({})).toBe(200)
    expect(await status({ Host: `localhost:${port}` })).toBe(200)
    expect(await status({ Host: `rebound.invalid:${port}` })).toBe(403)
    expect(await status({ Host: `127.0.0.1.rebound.invalid:${port}` })).toBe(403)
    expect(await status({ Origin: 'https://elsewhere.invalid' })).toBe(403)
    expect(await status({ Origin: 'null' })).toBe(403)
    expect(await status({ Host: host, Origin: sandbox.url })).toBe(200)
  })
})
