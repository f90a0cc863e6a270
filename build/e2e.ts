import { runDesktopTests } from './checks/runDesktopTests.ts'
import { runVerb } from './terminal/runVerb.ts'

/** `npm run test:e2e -- [playwright arguments]`: only the tests on the desktop. */
await runVerb(async () => {
  const { passed } = await runDesktopTests(process.argv.slice(2))
  return passed ? 0 : 1
})
