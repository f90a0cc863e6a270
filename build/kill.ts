import { killAndTell } from '../e2e/kill/killAndTell.ts'
import { readKillArguments } from '../e2e/kill/readKillArguments.ts'
import { runVerb } from './terminal/runVerb.ts'

/**
 * `npm run kill -- [--kills 200] [--seed 1] [--step N]`: the packaged app is killed at random moments
 * of a sign-in, a refresh, a settings write and a reading, and must have lost nothing after each.
 * Exit code 1 when it had; also in artifacts/kill.md.
 */
await runVerb(() => killAndTell(readKillArguments(process.argv.slice(2))))
process.exit()
