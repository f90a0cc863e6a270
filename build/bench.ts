import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './terminal/runCommand.ts'
import { repositoryRoot } from './terminal/repositoryRoot.ts'
import { runVerb } from './terminal/runVerb.ts'
import { SetupFailure } from './terminal/SetupFailure.ts'
import { prepareApp } from './unprivileged/prepareApp.ts'

/**
 * `npm run bench`: figures of the packaged app beside a bare Electron app. The measuring itself is
 * in `bench/`, which finds the shipped binary in KICKBOARD_BENCH_APP and the runtime's folder in
 * KICKBOARD_BENCH_RUNTIME.
 */
await runVerb(async () => {
  const bench = join(repositoryRoot, 'bench', 'index.ts')
  if (!existsSync(bench))
    throw new SetupFailure(`${bench} is missing: there is nothing to measure.`)
  const alone = process.argv.includes('--history')
  const prepared = alone ? null : await prepareApp('shipped', 'desktop')
  const args = ['--import', 'tsx', bench, ...process.argv.slice(2)]
  const { code } = await runCommand(process.execPath, args, {
    cwd: repositoryRoot,
    output: 'show',
    env: {
      ...process.env,
      ...(prepared && {
        KICKBOARD_BENCH_APP: prepared.app.binary,
        KICKBOARD_BENCH_RUNTIME: prepared.runtime.directory,
      }),
    },
  })
  return code
})
