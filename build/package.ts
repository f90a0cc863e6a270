import { packageApp } from './app/packageApp.ts'
import { resolveRuntime } from './runtime/resolveRuntime.ts'
import { SetupFailure } from './terminal/SetupFailure.ts'
import { runVerb } from './terminal/runVerb.ts'

/** `npm run package`: the app in a folder. `--release` refuses a runtime that is not to be shipped. */
await runVerb(async () => {
  const release = process.argv.slice(2).includes('--release')
  const runtime = await resolveRuntime()
  if (release && runtime.source === 'fallback') {
    throw new SetupFailure(
      `A release is packaged with the pinned Electron only, and here there is just ${runtime.version}, whose Chromium is too old for live tokens. Package where github.com can be reached, or set ELECTRON_OVERRIDE_DIST_PATH.`,
    )
  }
  await packageApp(runtime, 'shipped')
})
