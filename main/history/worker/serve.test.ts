import { expect, it } from 'vitest'
import type { Problem } from '../../../contract/problem.ts'
import type { FromThread, ToThread } from './messages.ts'
import { type Desk, serve } from './serve.ts'

const job: ToThread = { kind: 'job', id: 1, job: { name: 'importFrom', input: { path: '' } } }
const aside: Problem = { code: 'history-broken', values: { file: 'history.broken-1.db' } }

function serving(desk: Partial<Desk>) {
  const said: FromThread[] = []
  let hear: (message: ToThread) => void = () => {}
  const line = {
    post: (message: FromThread) => void said.push(message),
    onMessage: (listen: typeof hear) => void (hear = listen),
    close() {},
  }
  serve(line, () => ({ run: () => null, mend: () => null, close() {}, ...desk }))
  return { said, hear: (message: ToThread) => hear(message) }
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
const damaged = () => {
  throw Object.assign(new Error('malformed'), { code: 'SQLITE_CORRUPT' })
}

it('says of damage that it met what became of the file', async () => {
  const { said, hear } = serving({ run: damaged, mend: () => aside })
  hear(job)
  await settled()
  expect(said).toEqual([{ kind: 'failed', id: 1, problem: aside, cause: null }])
})

it('says so also where it found none afterwards, and asks for no mending else', async () => {
  const found = serving({ run: damaged })
  found.hear(job)
  const whole = serving({
    run() {
      throw new TypeError('what a name may be part of')
    },
    mend: () => aside,
  })
  whole.hear(job)
  await settled()
  expect(found.said).toMatchObject([{ kind: 'failed', problem: { code: 'history-broken' } }])
  expect(whole.said).toMatchObject([{ kind: 'failed', problem: { code: 'unexpected' } }])
  // For the log: where it came from, without the message.
  expect(whole.said).toMatchObject([{ cause: expect.stringMatching(/^TypeError .*serve\.test/) }])
  expect(JSON.stringify(whole.said)).not.toContain('a name')
})
