import { describe, expect, it } from 'vitest'
import { askToken } from '../testing/askToken.ts'
import { board, boardUnder } from '../testing/boardUnder.ts'
import { ask, signIn } from '../testing/signIn.ts'
import { useSandbox } from '../testing/useSandbox.ts'

const start = useSandbox()

describe('the connection', () => {
  it('is reset before, after, and in the middle', async () => {
    await expect(boardUnder(await start(), 'reset')).rejects.toThrow()
    await expect(boardUnder(await start(), 'lost-answer')).rejects.toThrow()
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    sandbox.control.fault({ endpoint: 'leaderboard', name: 'reset-mid-body', calls: 1 })
    const answer = await ask(sandbox, board, access_token)
    expect(answer.status).toBe(200)
    await expect(answer.text()).rejects.toThrow()
    expect(sandbox.control.requests().at(-1)).toMatchObject({ status: 0, fault: 'reset-mid-body' })
  })

  it('carries out a refresh whose answer is lost, and none that was reset', async () => {
    const sandbox = await start({ strictRefresh: true })
    const { refresh_token } = await signIn(sandbox)
    const refresh = () => askToken(sandbox.url, { grant_type: 'refresh_token', refresh_token })
    sandbox.control.fault({ endpoint: 'token', name: 'reset', calls: 1 })
    await expect(refresh()).rejects.toThrow()
    expect(sandbox.control.secrets().refreshTokens).toHaveLength(1)
    sandbox.control.fault({ endpoint: 'token', name: 'lost-answer', calls: 1 })
    await expect(refresh()).rejects.toThrow()
    expect(sandbox.control.secrets().refreshTokens).toHaveLength(2)
    expect((await refresh()).status).toBe(401)
  })

  it('trickles for ever, until the client has had enough', async () => {
    const sandbox = await start()
    sandbox.control.fault({ endpoint: 'users', name: 'trickle' })
    const answer = await ask(sandbox, '/public/v1/users')
    const reader = answer.body?.getReader()
    let text = ''
    while (text.length < 10) {
      text += new TextDecoder().decode((await reader?.read())?.value)
    }
    expect(text.startsWith('{"data":"')).toBe(true)
    await reader?.cancel()
  })

  it('sends 50 MB of valid JSON', async () => {
    const sandbox = await start()
    sandbox.control.fault({ endpoint: 'users', name: 'huge-body' })
    let size = 0
    for await (const part of (await ask(sandbox, '/public/v1/users')).body ?? [])
      size += part.length
    expect(size).toBeGreaterThan(50 * 1024 * 1024)
    sandbox.control.clearFaults()
    sandbox.control.fault({ endpoint: 'users', name: 'huge-body', bytes: 200_000 })
    const { data } = (await (await ask(sandbox, '/public/v1/users')).json()) as { data: string }
    expect(data).toHaveLength(200_000)
  })

  it('waits before it answers', async () => {
    const sandbox = await start()
    const { access_token } = await signIn(sandbox)
    sandbox.control.fault({ endpoint: 'users', name: 'slow', ms: 1, calls: 1 })
    expect((await ask(sandbox, '/public/v1/users', access_token)).status).toBe(200)
  })

  it('hangs until the sandbox closes, which does not wait', async () => {
    const sandbox = await start()
    for (const name of ['hang', 'slow', 'trickle'] as const) {
      sandbox.control.fault({ endpoint: 'users', name, calls: 1 })
    }
    const asked = [1, 2, 3].map(async () => (await ask(sandbox, '/public/v1/users')).text())
    const settled = Promise.allSettled(asked)
    while (sandbox.control.faults().length > 0) {
      await fetch(`${sandbox.url}/__sandbox/counts`)
    }
    expect(sandbox.control.requests().some((request) => request.status === null)).toBe(true)
    await sandbox.close()
    for (const each of await settled) expect(each.status).toBe('rejected')
  })
})
