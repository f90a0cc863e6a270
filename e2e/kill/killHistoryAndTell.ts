import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SetupFailure } from '../../build/terminal/SetupFailure.ts'
import { repositoryRoot } from '../../build/terminal/repositoryRoot.ts'
import { killHistory, type HistoryKill } from '../../main/history/kill/killHistory.ts'
import { createRandom } from '../../sandbox/random.ts'
import type { KillArguments } from './readKillArguments.ts'

/** The most readings that a process acknowledges before it is killed. */
const mostReadings = 150

/**
 * Kills a process that records into the history, again and again over the same file; see
 * `killHistory`. The table is also in artifacts/kill-history.md.
 *
 * @returns the exit code: 1 when anything was lost or is not whole; that file is kept then
 * @throws SetupFailure for `--step`, since each kill needs the ones before it
 */
export async function killHistoryAndTell({ kills, seed, step }: KillArguments): Promise<number> {
  if (step !== null) throw new SetupFailure('--step does not go with --history: repeat the seed.')
  const folder = await mkdtemp(join(tmpdir(), 'kickboard-kill-'))
  const path = join(folder, 'history.sqlite')
  const random = createRandom(seed)
  // One in eight while the file is being opened.
  const moments = Array.from({ length: kills }, () =>
    random() < 1 / 8 ? 0 : 1 + Math.floor(random() * mostReadings),
  )
  const found: HistoryKill[] = []
  for await (const kill of killHistory(path, moments, random)) {
    found.push(kill)
    const { acknowledged, readings, wrong } = kill
    console.log(`${found.length}. killed after ${acknowledged} readings, ${readings} in the file`)
    for (const sentence of wrong) console.error(`  WRONG: ${sentence}`)
  }
  const failed = found.some(({ wrong }) => wrong.length > 0)
  if (failed) console.error(`The file is kept: ${path}`)
  else await rm(folder, { recursive: true, force: true })
  const report = `${tableOf(found)}\n`
  await mkdir(join(repositoryRoot, 'artifacts'), { recursive: true })
  await writeFile(join(repositoryRoot, 'artifacts', 'kill-history.md'), report)
  console.log(`\n${report}`)
  return failed ? 1 : 0
}

function tableOf(found: readonly HistoryKill[]): string {
  const count = (is: (kill: HistoryKill) => boolean) => found.filter(is).length
  const last = found.at(-1)
  const cells = {
    kills: found.length,
    'while opening': count(({ acknowledged }) => acknowledged === 0),
    readings: last?.readings ?? 0,
    'MB at the end': ((last?.bytes ?? 0) / 1_000_000).toFixed(1),
    'anything lost or not whole': count(({ wrong }) => wrong.length > 0),
  }
  const rows = [Object.keys(cells), Object.keys(cells).map(() => '---'), Object.values(cells)]
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n')
}
