import { spawn, type ChildProcess } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { linkRuntime } from './dev/linkRuntime.ts'
import { serveRenderer } from './dev/serveRenderer.ts'
import { watchBundle } from './dev/watchBundle.ts'
import { resolveRuntime } from './runtime/resolveRuntime.ts'
import { closeInReverse } from './terminal/closeInReverse.ts'
import { endProcess } from './terminal/endProcess.ts'
import { repositoryRoot } from './terminal/repositoryRoot.ts'
import { runVerb } from './terminal/runVerb.ts'
import { SetupFailure } from './terminal/SetupFailure.ts'
import { untilStopped } from './terminal/untilStopped.ts'

/**
 * `npm run dev`: pages with hot reload, and the app started again when main or preload changes. It
 * ends with Ctrl+C, or when the app is quit.
 */
await runVerb(async () => {
  if (process.getuid?.() === 0) {
    throw new SetupFailure(
      'Kickboard does not run as root: start "npm run dev" as an ordinary user.',
    )
  }
  const binary = await linkRuntime(await resolveRuntime())
  const closer = closeInReverse()
  try {
    // What is written from now on is no build that `npm run package` may take for its own.
    await rm(join(repositoryRoot, 'out', '.inputs'), { force: true })
    const pages = await serveRenderer()
    closer.add(() => pages.close())
    console.log(`Pages: ${pages.url}`)

    let app: ChildProcess | undefined
    let quit = (): void => {}
    const ended = new Promise<void>((resolve) => (quit = resolve))
    let turn = Promise.resolve()
    const startAgain = async (): Promise<void> => {
      const before = app
      app = undefined
      if (before) await endProcess(before)
      const started = spawn(binary, process.argv.slice(2), {
        stdio: 'inherit',
        env: { ...process.env, KICKBOARD_DEV_SERVER: pages.url },
      })
      app = started
      started.once('exit', () => {
        if (app === started) quit()
      })
      console.log('The app was started.')
    }
    const restart = (): void => {
      turn = turn.then(startAgain)
    }
    closer.add(async () => {
      if (app) await endProcess(app)
    })
    let ready = false
    const again = () => {
      if (ready) restart()
    }
    for (const config of ['vite.preload.config.ts', 'vite.main.config.ts']) {
      closer.add(await watchBundle(config, again))
    }
    ready = true
    restart()
    await Promise.race([ended, untilStopped()])
  } finally {
    await closer.close()
  }
})
process.exit()
