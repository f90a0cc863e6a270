import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startBrowser } from '../../build/desktopSession/browserShim/startBrowser.ts'
import { startDesktopSession } from '../../build/desktopSession/startDesktopSession.ts'
import { closeInReverse } from '../../build/terminal/closeInReverse.ts'
import { repositoryRoot } from '../../build/terminal/repositoryRoot.ts'
import { prepareApp } from '../../build/unprivileged/prepareApp.ts'
import { startSandbox } from '../../sandbox/startSandbox.ts'
import { freePort } from '../support/freePort.ts'
import { killActions } from './killActions.ts'
import { lossesOf, type KillRecord } from './KillRecord.ts'
import { killTable } from './killTable.ts'
import type { KillArguments } from './readKillArguments.ts'
import { runKills } from './runKills.ts'

/**
 * The whole run: the shipped app on a desktop of its own, killed as often as asked; then, for
 * information, in refreshes against a Kick whose refresh tokens are good once.
 *
 * @returns the exit code: 1 when anything that was acknowledged was lost
 */
export async function killAndTell({ kills, seed, step }: KillArguments): Promise<number> {
  const { app, person } = await prepareApp('shipped', 'desktop')
  const closer = closeInReverse()
  try {
    const port = await freePort()
    const sandbox = await startSandbox({ redirectUris: [`http://localhost:${port}/callback`] })
    closer.add(() => sandbox.close())
    const session = await startDesktopSession({ person, notifications: 'none' })
    closer.add(() => session.close())
    const browser = startBrowser(session.folders.browser)
    closer.add(() => browser.close())
    const world = { session, person, binary: app.binary, sandbox, port }

    const steps = step === null ? Array.from({ length: kills }, (_, index) => index) : [step]
    const records = await runKills(world, { steps, seed }, (record) => say(record, seed))
    sandbox.control.switches({ strictRefresh: true })
    const strict = await runKills(world, {
      steps: steps.slice(0, Math.ceil(kills / 10)),
      seed,
      actions: killActions.filter(({ name }) => name === 'refresh'),
    })
    sandbox.control.switches({ strictRefresh: false })

    const table = killTable(records)
    const ended = strict.filter(({ signInLost }) => signInLost.length > 0).length
    const note = `With refresh tokens that are good once (not Kick's way since November 2025): ${strict.length} kills in a refresh, ${ended} of them ended the sign-in.`
    const report = `${table}\n\n${note}\n`
    await mkdir(join(repositoryRoot, 'artifacts'), { recursive: true })
    await writeFile(join(repositoryRoot, 'artifacts', 'kill.md'), report)
    console.log(`\n${report}`)
    return records.some((record) => lossesOf(record).length > 0) ? 1 : 0
  } finally {
    await closer.close()
  }
}

function say(record: KillRecord, seed: number): void {
  const losses = lossesOf(record)
  const { step, action, moment, took } = record
  const when = took === null ? 'cut short' : `done after ${took} ms`
  console.log(`${step + 1}. ${action}: killed at ${moment} ms, ${when}`)
  for (const loss of losses)
    console.error(`  LOST: ${loss}\n  again: npm run kill -- --seed ${seed} --step ${step}`)
}
