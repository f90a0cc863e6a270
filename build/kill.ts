import { killAndTell } from '../e2e/kill/killAndTell.ts'
import { killHistoryAndTell } from '../e2e/kill/killHistoryAndTell.ts'
import { readKillArguments } from '../e2e/kill/readKillArguments.ts'
import { runVerb } from './terminal/runVerb.ts'

/**
 * `npm run kill -- [--kills 200] [--seed 1] [--step N]`: the packaged app is killed at random moments
 * of a sign-in, a refresh, a settings write and a reading, and must have lost nothing after each.
 * With `--history` it is a process that writes the history as fast as it can, over and over the same
 * file. Exit code 1 when anything was lost; also in artifacts/kill.md and artifacts/kill-history.md.
 */
const args = process.argv.slice(2)
const others = args.filter((arg) => arg !== '--history')
const tell = others.length < args.length ? killHistoryAndTell : killAndTell
await runVerb(() => tell(readKillArguments(others)))
process.exit()
