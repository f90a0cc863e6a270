import { endpoints } from './endpoints.ts'
import { faultNames, faultTable } from './faults/faultTable.ts'
import { scenarios } from './scenario.ts'
import { consentModes, leaderboardShapes } from './switches.ts'

/** The text of `--help`. */
export function cliHelp(): string {
  const widest = Math.max(...faultNames.map((name) => name.length))
  const faults = faultNames.map((name) => {
    const { description, only } = faultTable[name]
    const where = only ? ` [${only.join(', ')}]` : ''
    return `  ${name.padEnd(widest)}  ${description}${where}`
  })
  return `Kick in a box: a local double of id.kick.com and api.kick.com.

Usage: npm run sandbox -- [options]

  --port N              port to listen on; a free one by default
  --seed N              the same seed plays the same channel (1)
  --scenario NAME       ${scenarios.join(', ')} (channel)
  --shape NAME          shape of the leaderboard: ${leaderboardShapes.join(', ')} (lists)
  --consent MODE        ${consentModes.join(', ')} (ask)
  --redirect-uri URI    a registered redirect URI, compared exactly; can be given again
                        (http://localhost:28135/callback)
  --fault E:NAME[:N]    play a fault at endpoint E for the next N calls, or for ever; can be given
                        again. Endpoints: ${endpoints.join(', ')}, *
  --play SECONDS        let gifts arrive: one step of the scenario every so many seconds
  --now TIME            let the clock stand at a time; only control calls move it
  --json                print one line of JSON when ready
  --help                this text

Faults, and the endpoints that they are for where not all:
${faults.join('\n')}
`
}
