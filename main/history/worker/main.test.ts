import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Problem } from '../../../contract/problem.ts'
import { silentLog } from '../../log.ts'
import { fakeClock } from '../../testing/fakeClock.ts'
import { createHistory } from '../createHistory.ts'
import { readingOf } from '../store/testing/readingOf.ts'

const start = Date.parse('2026-06-01T12:00Z')
let folder = ''
let script = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kickboard-history-'))
  script = join(folder, 'thread.mjs')
  // What the bundler does to it in the application.
  const loader = pathToFileURL(join(process.cwd(), 'node_modules/tsx/dist/esm/api/index.mjs'))
  const entry = new URL('main.ts', import.meta.url)
  await writeFile(
    script,
    `import { register } from '${loader.href}'\nregister()\nawait import('${entry.href}')\n`,
  )
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function open(path: string) {
  const problems: Problem[] = []
  const policy = () => ({ keep: true, fullDays: 365, years: 0 })
  const clock = fakeClock(start)
  const history = createHistory({ path, script, clock, log: silentLog, policy })
  history.onProblem((problem) => problems.push(problem))
  return { history, problems }
}

it('records and answers in a thread of its own, and keeps it over an end', async () => {
  const path = join(folder, 'history.db')
  const first = open(path)
  first.history.record(readingOf(start, { week: { 1: 5, 2: 3 } }))
  const question = { period: 'week' as const, at: start }
  expect(await first.history.ask('getBoardAt', '500', question)).toMatchObject({ total: 8 })
  await first.history.dispose()
  const second = open(path)
  expect(await second.history.ask('getBoardAt', '500', question)).toMatchObject({ total: 8 })
  await second.history.dispose()
  expect([...first.problems, ...second.problems]).toEqual([])
}, 60_000)

it('sets a broken file aside, says so and goes on', async () => {
  const path = join(folder, 'broken.db')
  await writeFile(path, 'This is no database. '.repeat(500))
  const { history, problems } = open(path)
  history.record(readingOf(start, { week: { 1: 5 } }))
  const board = await history.ask('getBoardAt', '500', { period: 'week', at: start })
  expect(board?.total).toBe(5)
  expect(problems).toEqual([{ code: 'history-broken', values: { file: 'broken.broken-1.db' } }])
  await history.dispose()
}, 60_000)
