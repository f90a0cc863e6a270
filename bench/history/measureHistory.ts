import { fork } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppFailure } from '../../build/terminal/AppFailure.ts'
import { addSample, type Samples } from '../rounds/Samples.ts'
import { makeYear } from './makeYear.ts'
import { quantile } from './quantile.ts'

interface Answers {
  readonly readings: Record<string, number[]>
  readonly memory: number
}

/**
 * Makes a year of history and asks it everything; adds its size (MB), the time of each question and
 * of the last writes (ms), and the memory (MiB) that a process takes for it.
 */
export async function measureHistory(samples: Samples): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kickboard-year-'))
  try {
    const path = join(folder, 'history.db')
    addTimes(samples, 'write', makeYear(path))
    addSample(samples, 'history.size', (await stat(path)).size / 1e6)
    const { readings, memory } = await askYear(path)
    addSample(samples, 'history.memory', memory)
    for (const [label, times] of Object.entries(readings)) addTimes(samples, label, times)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function addTimes(samples: Samples, label: string, times: readonly number[]): void {
  addSample(samples, `history.${label}.p50`, quantile(times, 0.5))
  addSample(samples, `history.${label}.p95`, quantile(times, 0.95))
}

function askYear(path: string): Promise<Answers> {
  const script = fileURLToPath(new URL('askYear.ts', import.meta.url))
  const child = fork(script, [path], { execArgv: ['--expose-gc', '--import', 'tsx'] })
  return new Promise((resolve, reject) => {
    child.once('message', (answers) => resolve(answers as Answers))
    child.once('error', reject)
    child.once('exit', (code) => reject(new AppFailure(`The questions ended with ${code}.`)))
  })
}
