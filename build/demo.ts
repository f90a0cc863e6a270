import { demoOnRealDesktop } from './demo/demoOnRealDesktop.ts'
import { demoOnVirtualDesktop } from './demo/demoOnVirtualDesktop.ts'
import { needsVirtualDesktop } from './demo/needsVirtualDesktop.ts'
import { readDemoArguments } from './demo/readDemoArguments.ts'
import { runVerb } from './terminal/runVerb.ts'
import { untilStopped } from './terminal/untilStopped.ts'

/**
 * `npm run demo`: the packaged app against Kick in a box, from sign-in to notification. Exit codes
 * with `--once`: 0 shown and notified, 2 the set-up failed, 3 the app failed.
 */
await runVerb(async () => {
  const { once } = readDemoArguments(process.argv.slice(2))
  const virtual = needsVirtualDesktop(process.env, process.platform, process.getuid?.())
  const demo = virtual ? demoOnVirtualDesktop : demoOnRealDesktop
  await demo(once, untilStopped())
})
// A signal during the set-up may have left a child of apt or npm, which ends by itself.
process.exit()
