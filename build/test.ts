import { packageApp } from './app/packageApp.ts'
import type { Check } from './checks/Check.ts'
import { runChecks } from './checks/runChecks.ts'
import { runDesktopTests } from './checks/runDesktopTests.ts'
import { runTool } from './checks/runTool.ts'
import { runUnitTests } from './checks/runUnitTests.ts'
import { resolveRuntime } from './runtime/resolveRuntime.ts'
import { installSystemPackages } from './system/installSystemPackages.ts'
import { runVerb } from './terminal/runVerb.ts'

const tool = (name: string, command: string, args: readonly string[]): Check => ({
  name,
  run: async () => ({ passed: (await runTool(command, args)) === 0 }),
})

const checks: readonly Check[] = [
  {
    // First, since some unit tests talk to a real D-Bus.
    name: 'what the system has to bring',
    run: async () => {
      await installSystemPackages('desktop')
      return { passed: true }
    },
  },
  tool('type check', 'tsc', ['--noEmit']),
  tool('lint', 'oxlint', []),
  tool('format', 'oxfmt', ['--check']),
  { name: 'unit, contract and sandbox tests', run: runUnitTests },
  {
    name: 'package',
    run: async () => {
      await packageApp(await resolveRuntime(), 'driven')
      return { passed: true }
    },
  },
  { name: 'end-to-end tests on the desktop', run: () => runDesktopTests([]) },
]

/** `npm test`: everything that must hold, the quick checks first. Stops at the first that fails. */
await runVerb(async () => {
  const { lines, failed } = await runChecks(checks)
  const [counts, ...results] = lines.toReversed()
  console.log(`\n${results.toReversed().join('\n')}`)
  if (failed) console.error(`Stopped at: ${failed}`)
  console.log(counts)
  return failed ? 1 : 0
})
