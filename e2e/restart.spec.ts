import { rowsOf, rowsOfSandbox } from './support/rowsOf.ts'
import { signIn } from './support/signIn.ts'
import { expect, test } from './support/test.ts'

test('a restart signs in by itself and shows the last board at once', async ({
  start,
  sandbox,
  visitor,
  notifications,
}) => {
  const noticesBefore = notifications.all.length
  const first = await start()
  await signIn(first, visitor)
  const before = rowsOfSandbox(sandbox)
  await first.quit()
  expect(first.output()).not.toContain('Error')

  sandbox.control.gift({ username: 'nightowl', amount: 900 })
  sandbox.control.fault({ endpoint: 'leaderboard', name: 'slow', ms: 4_000, calls: 1 })
  sandbox.control.clearRequests()
  const again = await start({ profile: first.profile, credentials: false })
  const popover = await again.page('popover')

  const readings = () =>
    sandbox.control.requests().filter(({ endpoint }) => endpoint === 'leaderboard')
  await expect.poll(() => readings().length).toBe(1)
  await expect.poll(() => rowsOf(popover)).toEqual(before)
  expect(readings().map(({ status }) => status)).toEqual([null])

  await expect
    .poll(() => rowsOf(popover))
    .toEqual([...before.slice(0, 2), '3, nightowl, 30,840 KICKs', ...before.slice(3)])
  expect(sandbox.control.counts()).toMatchObject({ authorize: 0, token: 0 })
  expect(visitor.opened).toHaveLength(1)
  expect(notifications.all).toHaveLength(noticesBefore)
  await again.quit()
})
