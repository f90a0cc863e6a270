import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { exitOf } from './terminal/exitOf.ts'
import { repositoryRoot } from './terminal/repositoryRoot.ts'
import { runVerb } from './terminal/runVerb.ts'

/** `npm run sandbox`: Kick in a box, alone; `-- --help` tells what it can do. */
await runVerb(() =>
  exitOf(
    spawn(
      process.execPath,
      ['--import', 'tsx', join(repositoryRoot, 'sandbox', 'cli.ts'), ...process.argv.slice(2)],
      { cwd: repositoryRoot, stdio: 'inherit' },
    ),
  ),
)
