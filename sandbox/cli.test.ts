import type { ChildProcess } from 'node:child_process'
import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { listen } from './listen.ts'
import { findParent } from './parentLink.ts'

const cli = fileURLToPath(new URL('cli.ts', import.meta.url))
const running: ChildProcess[] = []

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

function run(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', cli, ...args])
  running.push(child)
  return child
}

async function text(stream: NodeJS.ReadableStream | null): Promise<string> {
  let all = ''
  for await (const part of stream ?? []) all += String(part)
  return all
}

describe('the command', { timeout: 30_000 }, () => {
  it('tells in one line of JSON where it is, plays, and ends on SIGTERM', async () => {
    const child = run('--json', '--fault', 'users:server-error:1', '--shape', 'brief')
    const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer]
    const ready = JSON.parse(String(line)) as Record<string, string>
    expect(ready).toEqual({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      clientId: 'sandbox-client',
      clientSecret: 'sandbox-secret',
    })
    expect((await fetch(`${ready['url']}/public/v1/users`)).status).toBe(500)
    expect((await fetch(`${ready['url']}/public/v1/users`)).status).toBe(401)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('says how to point Kickboard at it', async () => {
    const child = run()
    const [greeting] = (await once(child.stdout ?? child, 'data')) as [Buffer]
    expect(String(greeting)).toMatch(
      /--kick-api=(http:\/\/127\.0\.0\.1:\d+) --kick-id=\1[\s\S]*Ctrl\+C/,
    )
  })

  it('ends with 2 and a sentence on a flag that it does not know', async () => {
    const child = run('--bogus')
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
    expect(said).toBe("sandbox: Unknown option '--bogus'. See --help.\n")
    expect(code).toBe(2)
  })

  it('ends with 1 and a sentence when the port is taken', async () => {
    const server = createServer()
    const port = await listen(server, 0, '127.0.0.1')
    const child = run('--port', String(port))
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
    server.close()
    expect(said).toBe('sandbox: That port is taken by another program.\n')
    expect(code).toBe(1)
  })

  it('posts to the process that forked it, and ends with it', async () => {
    const child = fork(cli, [], { execArgv: ['--import', 'tsx'], silent: true })
    running.push(child)
    const [message] = await once(child, 'message')
    expect(message).toEqual({
      type: 'ready',
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      clientId: 'sandbox-client',
      clientSecret: 'sandbox-secret',
    })
    child.disconnect()
    expect(await once(child, 'exit')).toEqual([0, null])
  })
})

describe('the parent', () => {
  const ready = { type: 'ready', url: 'u', clientId: 'i', clientSecret: 's' } as const

  it('is the port of an Electron utility process when there is one', () => {
    const sent: unknown[] = []
    const heard: Record<string, () => void> = {}
    const parent = findParent({
      once: process.once.bind(process),
      parentPort: {
        postMessage: (message) => sent.push(message),
        on: (event, listener) => {
          heard[event] = listener
        },
      },
    })
    parent?.send(ready)
    expect(sent).toEqual([ready])
    let gone = 0
    parent?.onGone(() => gone++)
    heard['message']?.()
    expect(gone).toBe(0)
    heard['close']?.()
    expect(gone).toBe(1)
  })

  it('is nobody in a terminal', () => {
    expect(findParent({ once: process.once.bind(process) })).toBeUndefined()
  })
})
