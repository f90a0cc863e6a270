import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { AppFailure } from '../../build/terminal/AppFailure.ts'
import { freePort } from '../../e2e/support/freePort.ts'
import { startSandbox } from '../../sandbox/startSandbox.ts'
import { addSample, type Samples } from '../rounds/Samples.ts'

/**
 * Lets Kickboard's engine, alone in a process of Node, read the board so many times from the sandbox,
 * on a clock that does not wait, while gifts change it; adds by how many MiB its heap has grown. The
 * packaged app keeps to Kick's pace and would need a week.
 */
export async function growPolls(polls: number, samples: Samples): Promise<void> {
  const port = await freePort()
  const sandbox = await startSandbox({
    consent: 'approve',
    redirectUris: [`http://localhost:${port}/callback`],
  })
  const stopGifts = sandbox.control.onRequest(({ endpoint }) => {
    if (endpoint === 'leaderboard') sandbox.control.gift({ username: 'nightowl', amount: 10 })
  })
  const child = fork(
    fileURLToPath(new URL('pollFast.ts', import.meta.url)),
    [sandbox.url, sandbox.clientId, sandbox.clientSecret, String(port), String(polls)],
    { execArgv: ['--expose-gc', '--import', 'tsx'] },
  )
  try {
    const { before, after } = await new Promise<{ before: number; after: number }>(
      (resolve, reject) => {
        child.once('message', resolve)
        child.once('error', reject)
        child.once('exit', (code) => reject(new AppFailure(`The polls ended with ${code}.`)))
      },
    )
    addSample(samples, 'growth.polls', (after - before) / 2 ** 20)
  } finally {
    child.kill()
    stopGifts()
    await sandbox.close()
  }
}
