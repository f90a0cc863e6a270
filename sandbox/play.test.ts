import { afterEach, describe, expect, it, vi } from 'vitest'
import { startSandbox } from './startSandbox.ts'
import { wednesday } from './testing/useSandbox.ts'

afterEach(() => {
  vi.useRealTimers()
})

describe('a sandbox that plays by itself', () => {
  it('plays a step each time the interval is over, until it is closed', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const sandbox = await startSandbox({ now: wednesday, play: { everyMs: 4000 } })
    const { control } = sandbox
    expect(control.state().boards.week[0]?.username).toBe('alpha_whale')
    vi.advanceTimersByTime(8000)
    expect(control.state().step).toBe(2)
    expect(control.state().boards.week[0]?.username).toBe('Bo_the_Builder')
    await sandbox.close()
    vi.advanceTimersByTime(60_000)
    expect(control.state().step).toBe(2)
  })

  it('names its channel and its app', async () => {
    const sandbox = await startSandbox({ host: 'localhost', clientId: 'a', clientSecret: 'b' })
    expect(sandbox).toMatchObject({
      url: expect.stringMatching(/^http:\/\/localhost:\d+$/),
      clientId: 'a',
      clientSecret: 'b',
      channel: { userId: 400_100_001, username: 'starlight' },
    })
    expect((await fetch(`${sandbox.url}/__sandbox/state`)).status).toBe(200)
    await sandbox.close()
  })

  it('says that its port is taken', async () => {
    const first = await startSandbox()
    const port = Number(new URL(first.url).port)
    await expect(startSandbox({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await first.close()
  })
})
