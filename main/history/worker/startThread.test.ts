import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { silentLog } from '../../log.ts'
import type { FromThread, Job, ToThread } from './messages.ts'
import { startThread } from './startThread.ts'
import type { StartThread } from './Thread.ts'

/** Says with its first job whether it was told to check, then does as the job's `path` says. */
const script = `
  import { parentPort, workerData } from 'node:worker_threads'
  const broken = { code: 'history-broken', values: {} }
  parentPort.on('message', ({ kind, id, job }) => {
    if (kind === 'end') return parentPort.close()
    if (job.input.path === 'die') throw new Error('as told')
    if (job.input.path === 'damage') parentPort.postMessage({ kind: 'failed', id, problem: broken, cause: 'x' })
    else parentPort.postMessage({ kind: 'answer', id, answer: workerData.check })
  })
`
let folder = ''
let path = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kickboard-thread-'))
  path = join(folder, 'thread.mjs')
  await writeFile(path, script)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What a thread says to jobs of these kinds until it ends. */
async function life(start: StartThread, ...kinds: string[]): Promise<unknown[]> {
  const heard: FromThread[] = []
  await new Promise<void>((ended) => {
    const thread = start({ message: (message) => heard.push(message), ended })
    const jobs = kinds.map((kind, id): ToThread => ({
      kind: 'job',
      id,
      job: { name: 'importFrom', input: { path: kind } } satisfies Job,
    }))
    for (const message of [...jobs, { kind: 'end' } as const]) thread.post(message)
  })
  return heard.map((message) => (message.kind === 'answer' ? message.answer : message.kind))
}

it('has the file checked once, and again by the thread after one that met damage or died', async () => {
  const error = vi.fn<(line: string) => void>()
  const start = startThread(path, '/nowhere/history.db', { ...silentLog, error })
  expect(await life(start, 'answer')).toEqual([true])
  expect(await life(start, 'answer')).toEqual([false])
  expect(error).not.toHaveBeenCalled()
  expect(await life(start, 'damage')).toEqual(['failed'])
  expect(error).toHaveBeenCalledExactlyOnceWith('A job of the history failed: x')
  expect(await life(start, 'answer')).toEqual([true])
  expect(await life(start, 'answer')).toEqual([false])
  await life(start, 'die')
  expect(await life(start, 'answer')).toEqual([true])
})

it('has it checked again where no thread came to an answer', async () => {
  const start = startThread(path, '/nowhere/history.db', silentLog)
  expect(await life(start)).toEqual([])
  expect(await life(start, 'answer')).toEqual([true])
})
