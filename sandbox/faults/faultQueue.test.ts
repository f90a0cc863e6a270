import { describe, expect, it } from 'vitest'
import { ask, signIn } from '../testing/signIn.ts'
import { useSandbox } from '../testing/useSandbox.ts'

const start = useSandbox()

describe('the queue', () => {
  it('plays for so many calls, in order, and then all is well', async () => {
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    const status = async () => (await ask(sandbox, '/public/v1/users', access_token)).status
    sandbox.control.fault({ endpoint: 'users', name: 'server-error', calls: 2 })
    sandbox.control.fault({ endpoint: '*', name: 'forbidden', calls: 1 })
    expect([await status(), await status(), await status(), await status()]).toEqual([
      500, 500, 403, 200,
    ])
  })

  it('plays until it is cleared, for one endpoint or for all', async () => {
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    const status = async (path: string) =>
      (await ask(sandbox, `/public/v1/${path}`, access_token)).status
    sandbox.control.fault({ endpoint: 'users', name: 'forbidden' })
    sandbox.control.fault({ endpoint: 'channels', name: 'not-found' })
    for (let call = 0; call < 4; call++) expect(await status('users')).toBe(403)
    expect(sandbox.control.faults()).toMatchObject([{ played: 4 }, { played: 0 }])
    sandbox.control.clearFaults({ endpoint: 'users' })
    expect([await status('users'), await status('channels')]).toEqual([200, 404])
    sandbox.control.clearFaults()
    expect([await status('users'), await status('channels')]).toEqual([200, 200])
  })

  it('passes by where a fault makes no sense, and refuses it there', async () => {
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    sandbox.control.fault({ endpoint: '*', name: 'ties', calls: 1 })
    expect((await ask(sandbox, '/public/v1/users', access_token)).status).toBe(200)
    expect(sandbox.control.faults()).toHaveLength(1)
    expect(() => sandbox.control.fault({ endpoint: 'token', name: 'ties' })).toThrow(RangeError)
  })

  it('never touches the control calls', async () => {
    const sandbox = await start()
    sandbox.control.fault({ endpoint: '*', name: 'reset' })
    expect((await fetch(`${sandbox.url}/__sandbox/state`)).status).toBe(200)
  })
})
