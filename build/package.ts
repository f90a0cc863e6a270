import { packageApp } from './app/packageApp.ts'
import { packArchive } from './app/packArchive.ts'
import { packRelease } from './app/packRelease.ts'
import { resolveRuntime } from './runtime/resolveRuntime.ts'
import { SetupFailure } from './terminal/SetupFailure.ts'
import { runVerb } from './terminal/runVerb.ts'

/**
 * `npm run package`: the app in a folder. `--tar` puts it into a tar.gz as well (Linux). `--release`
 * makes all installers of this system with their checksums, and refuses a runtime that is not to be
 * shipped.
 */
await runVerb(async () => {
  const [option, ...rest] = process.argv.slice(2)
  if (rest.length > 0 || ![undefined, '--tar', '--release'].includes(option)) {
    throw new SetupFailure('"npm run package" knows --tar and --release, one at a time.')
  }
  const runtime = await resolveRuntime()
  if (option === '--release') await packRelease(runtime)
  else {
    const app = await packageApp(runtime, 'shipped')
    if (option === '--tar') await packArchive(runtime, app, 9)
  }
})
