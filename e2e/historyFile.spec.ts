import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bridge } from '../contract/bridge.ts'
import type { RunningApp } from './support/launchApp.ts'
import { rowsOfSandbox } from './support/rowsOf.ts'
import { signIn } from './support/signIn.ts'
import { expect, test } from './support/test.ts'

/** The first rows of the week at a moment (UTC ms), out of the history, in the words of the popover. */
async function rowsAt(app: RunningApp, at: number): Promise<string[]> {
  const page = await app.page('popover')
  const then = await page.evaluate(
    (moment) =>
      (globalThis as unknown as { kickboard: Bridge }).kickboard.commands.getBoardAt({
        period: 'week',
        at: moment,
      }),
    at,
  )
  const rows = then?.rows.slice(0, 10) ?? []
  return rows.map(
    ({ rank, gifter, amount }) =>
      `${rank}, ${gifter.name}, ${amount.toLocaleString('en-US')} KICKs`,
  )
}

test("the packaged app's history is its owner's file, closed in good order, and there again", async ({
  start,
  sandbox,
  visitor,
}) => {
  const first = await start()
  await signIn(first, visitor)
  const expected = rowsOfSandbox(sandbox)
  await expect.poll(() => rowsAt(first, Date.now())).toEqual(expected)
  const moment = Date.now()
  await first.quit()
  expect(first.output()).not.toContain('Error')
  const file = join(first.profile, 'history.db')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  // The log was written into the file.
  await expect(stat(`${file}-wal`)).rejects.toThrow('ENOENT')

  sandbox.control.gift({ username: 'nightowl', amount: 900 })
  const again = await start({ profile: first.profile, credentials: false })
  await expect.poll(() => rowsAt(again, moment)).toEqual(expected)
  await expect
    .poll(async () => (await rowsAt(again, Date.now()))[2])
    .toBe('3, nightowl, 30,840 KICKs')
  await again.quit()
})
