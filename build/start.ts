import { spawn } from 'node:child_process'
import { packageApp } from './app/packageApp.ts'
import { resolveRuntime } from './runtime/resolveRuntime.ts'
import { SetupFailure } from './terminal/SetupFailure.ts'
import { exitOf } from './terminal/exitOf.ts'
import { runVerb } from './terminal/runVerb.ts'

/** `npm start`: the packaged app with the user's own profile, against the real Kick. */
await runVerb(async () => {
  if (process.getuid?.() === 0) {
    throw new SetupFailure(
      'Kickboard does not run as root: Chromium would have to give up its sandbox. Start it as an ordinary user, or see it at work with "npm run demo", which uses a user of its own.',
    )
  }
  const { binary } = await packageApp(await resolveRuntime(), 'shipped')
  return exitOf(spawn(binary, process.argv.slice(2), { stdio: 'inherit' }))
})
