import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { packagedPaths } from './app/packagedPaths.ts'
import { processTable } from './app/processTable.ts'
import { AppFailure } from './terminal/AppFailure.ts'
import { exitOf } from './terminal/exitOf.ts'
import { repositoryRoot } from './terminal/repositoryRoot.ts'
import { runCommand } from './terminal/runCommand.ts'
import { runVerb } from './terminal/runVerb.ts'
import { waitUntil } from './terminal/waitUntil.ts'

/**
 * For systems without the desktop session of the end-to-end tests: the package says its version,
 * starts with a fresh profile, shows a page in a sandboxed process, and ends when asked.
 */
await runVerb(async () => {
  const { binary } = packagedPaths(join(repositoryRoot, 'dist'))
  const { version } = JSON.parse(await readFile(join(repositoryRoot, 'package.json'), 'utf8')) as {
    version: string
  }
  const said = await runCommand(binary, ['--version'], { timeLimit: 60_000 })
  if (said.code !== 0 || said.stdout.trim() !== version) {
    throw new AppFailure(`--version ended with ${said.code} and said "${said.stdout.trim()}".`)
  }

  const profile = await mkdtemp(join(tmpdir(), 'kickboard-smoke-'))
  const app = spawn(binary, [`--user-data-dir=${profile}`], { stdio: 'inherit' })
  const ended = exitOf(app)
  try {
    const renderers = await waitUntil(
      'A page',
      async () => {
        if (app.exitCode !== null) throw new AppFailure(`The app ended with ${app.exitCode}.`)
        const found = (await processTable(basename(profile))).filter((line) =>
          line.includes('--type=renderer'),
        )
        return found.length > 0 ? found : undefined
      },
      60_000,
    )
    const open = [...renderers, ...(await processTable(basename(profile)))].find((line) =>
      /--(no-sandbox|disable-\S*sandbox|single-process)\b/.test(line),
    )
    if (open) throw new AppFailure('A process runs without the sandbox.')
  } finally {
    // Windows knows no signal that asks: there this is the end at once.
    app.kill('SIGTERM')
    await ended
  }
  await waitUntil(
    'The end of its processes',
    async () => ((await processTable(basename(profile))).length === 0 ? true : undefined),
    30_000,
  )
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  console.log(`Kickboard ${version} starts, shows a page in a sandboxed process, and ends.`)
})
