import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { closeInReverse, type Closer } from '../build/terminal/closeInReverse.ts'
import { repositoryRoot } from '../build/terminal/repositoryRoot.ts'
import { runVerb } from '../build/terminal/runVerb.ts'
import { SetupFailure } from '../build/terminal/SetupFailure.ts'
import { untilStopped } from '../build/terminal/untilStopped.ts'
import { findPerson } from '../build/unprivileged/findPerson.ts'
import { shareApp } from '../build/unprivileged/shareApp.ts'
import { figures } from './figures/figures.ts'
import { judge } from './figures/judge.ts'
import { table } from './figures/table.ts'
import { growOpenings } from './growth/growOpenings.ts'
import { growPolls } from './growth/growPolls.ts'
import { measureHistory } from './history/measureHistory.ts'
import { measurePackage } from './package/measurePackage.ts'
import { packageBareApp } from './package/packageBareApp.ts'
import { readArguments, type BenchArguments } from './readArguments.ts'
import { playRound, type Details } from './rounds/playRound.ts'
import type { Samples } from './rounds/Samples.ts'
import { setStage } from './stage/setStage.ts'

const report = join(repositoryRoot, 'artifacts', 'bench.json')

/**
 * Measures Kickboard beside a bare Electron app: `npm run bench -- [--runs N] [--quick] [--long]`;
 * `--history` measures a year of history alone.
 * One table on stdout, the same and more in artifacts/bench.json. A missed budget is no failure: how
 * fast a computer is decides about it, and no test may depend on that.
 */
await runVerb(async () => {
  const asked = readArguments(process.argv.slice(2))
  if (typeof asked === 'string') throw new SetupFailure(asked)
  const closer = closeInReverse()
  const work = asked.history ? measureYear() : measure(asked, closer)
  try {
    await Promise.race([work, untilStopped()])
  } finally {
    work.catch(() => {})
    await closer.close()
  }
})
process.exit()

async function measure(asked: BenchArguments, closer: Closer): Promise<void> {
  const kickboard = process.env['KICKBOARD_BENCH_APP']
  const runtime = process.env['KICKBOARD_BENCH_RUNTIME']
  if (!kickboard || !runtime) throw new SetupFailure('Start the benchmark with "npm run bench".')
  const electron = (await readFile(join(runtime, 'version'), 'utf8')).trim().replace(/^v/, '')
  const machine = { cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30) }
  const person = await findPerson()
  const { binary: bare } = await shareApp(await packageBareApp(runtime, electron), person)

  const samples: Samples = {}
  const details: Details = { memory: {}, idle: {} }
  await measurePackage(kickboard, bare, samples)
  const stage = await setStage(kickboard, bare, closer)
  for (let run = 1; run <= asked.runs; run += 1) {
    console.log(`Run ${run} of ${asked.runs}: bare app and Kickboard in turn`)
    await playRound(stage, { samples, details, idle: !asked.quick })
  }
  const growth = asked.long ? { openings: 1_000, polls: 10_000 } : { openings: 50, polls: 1_000 }
  if (!asked.quick) {
    console.log(`Growth over ${growth.openings} openings and ${growth.polls} polls`)
    await growOpenings(stage, growth.openings, samples)
    await growPolls(growth.polls, samples)
    console.log('A year of history')
    await measureHistory(samples)
  }

  const judgements = judge(figures, samples)
  const runs = asked.runs === 1 ? 'one run each' : `medians of ${asked.runs} runs each`
  console.log(
    `\nElectron ${electron}, ${machine.cores} cores, ${machine.memoryGiB} GiB, virtual display, ${runs}\n`,
  )
  console.log(table(judgements))
  await mkdir(join(repositoryRoot, 'artifacts'), { recursive: true })
  const content = { electron, machine, runs: asked.runs, growth, judgements, samples, details }
  await writeFile(report, `${JSON.stringify(content, null, 2)}\n`)
  console.log(`\nAll readings: ${report}`)
}

async function measureYear(): Promise<void> {
  console.log('A year of history: made anew, which takes a minute or two')
  const samples: Samples = {}
  await measureHistory(samples)
  console.log(`\nNode ${process.versions.node}, ${cpus().length} cores\n`)
  console.log(table(judge(figures, samples)))
}
