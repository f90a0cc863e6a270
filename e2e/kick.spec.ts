import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { selfSigned } from '../main/kick/testing/selfSigned.ts'
import { classifyFailure } from '../main/kick/classifyFailure.ts'
import { problems } from '../contract/texts/problems.en.ts'
import type { ProblemCode } from '../contract/problem.ts'
import type { FaultName } from '../sandbox/faults/faultTable.ts'
import type { RunningApp } from './support/launchApp.ts'
import { rowsOf, rowsOfSandbox } from './support/rowsOf.ts'
import { signIn } from './support/signIn.ts'
import { expect, test } from './support/test.ts'

/** Faults at the one reading of a start, and what the banner and the tray say. */
const faults: [FaultName, ProblemCode, RegExp][] = [
  ['server-error-html', 'server-trouble', /^Not updated for/],
  ['edge-html', 'blocked', /^Not updated for/],
  ['truncated-json', 'not-json', /^Not updated for/],
  ['data-null', 'empty-answer', /^Not updated for/],
  ['huge-body', 'too-large', /^Not updated for/],
  ['redirect', 'redirected', /^Not updated for/],
  ['reset-mid-body', 'offline', /^Offline/],
]

test('[fire] Kick: a page for 500, a challenge, cut JSON, nothing, 50 MB, a redirect, a reset, in turn at the start of the packaged app -> each in its words, the board dimmed with its age, the tray icon stale, fresh again with "Try now"', async ({
  start,
  sandbox,
  visitor,
  notifications,
}) => {
  test.setTimeout(150_000)
  const noticesBefore = notifications.all.length
  const first = await start()
  await signIn(first, visitor)
  await expect.poll(() => pictureOf(first)).toHaveLength(64)
  const fresh = await pictureOf(first)
  const rows = rowsOfSandbox(sandbox)
  await first.quit()

  for (const [name, code, words] of faults)
    await test.step(`${name}: ${code}`, async () => {
      sandbox.control.fault({ endpoint: 'leaderboard', name, calls: 1 })
      const app = await start({ profile: first.profile, credentials: false })
      const popover = await app.page('popover')
      await expect(popover.getByText(`${problems[code].title}.`)).toBeVisible()
      await expect(popover.getByText(problems[code].cause)).toBeVisible()
      await expect(popover.getByRole('status')).toHaveText(words)
      expect(await rowsOf(popover)).toEqual(rows)
      const list = popover.getByRole('list', { name: 'Leaderboard' })
      await expect(list).toHaveCSS('filter', /saturate/)
      await expect.poll(() => pictureOf(app)).not.toBe(fresh)
      expect((await app.tray.tooltip()).split('\n').at(-1)).toMatch(/Updated (just now|\d+ min)/)

      await popover.getByRole('button', { name: 'Try now' }).click()
      await expect(popover.getByRole('status')).toContainText('Updated')
      await expect(popover.getByText(`${problems[code].title}.`)).toBeHidden()
      await expect(list).toHaveCSS('filter', 'none')
      await expect.poll(() => pictureOf(app)).toBe(fresh)
      expect(await rowsOf(popover)).toEqual(rows)
      await app.quit()
    })
  expect(notifications.all).toHaveLength(noticesBefore)
  expect(visitor.opened).toHaveLength(1)
})

test('[fire] Kick: 429 with Retry-After at the start of the packaged app -> says so, offers no button, and asks nothing meanwhile', async ({
  start,
  sandbox,
  visitor,
}) => {
  const first = await start()
  await signIn(first, visitor)
  await first.quit()
  sandbox.control.fault({ endpoint: 'leaderboard', name: 'rate-limited', retryAfter: 600 })
  const app = await start({ profile: first.profile, credentials: false })
  const popover = await app.page('popover')
  await expect(popover.getByText(`${problems['rate-limited'].title}.`)).toBeVisible()
  await expect(popover.getByText(/again in \d+ min/i)).toBeVisible()
  await expect(popover.getByRole('button', { name: 'Try now' })).toBeHidden()
  const asked = sandbox.control.counts().leaderboard
  await app.tray.click('Refresh now')
  await expect(popover.getByRole('status')).toContainText('Not updated for')
  expect(sandbox.control.counts().leaderboard).toBe(asked)
  await app.quit()
})

test.describe('with an app that lacks a scope', () => {
  test.use({ kick: { grantedScopes: ['user:read'] } })
  test('[fire] Kick: fewer scopes than asked -> named in the popover, and "Try again" works once it is ticked', async ({
    start,
    sandbox,
    visitor,
  }) => {
    const app = await start()
    const popover = await app.page('popover')
    await app.tray.click('Sign in with Kick...')
    await visitor.waitForPage()
    const heading = popover.getByRole('heading', { name: 'A permission is missing' })
    await expect(heading).toBeVisible()
    await expect(popover.getByRole('alert')).toContainText('kicks:read channel:read')
    sandbox.control.app({ scopes: ['kicks:read', 'user:read', 'channel:read'] })
    await popover.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => rowsOf(popover)).toEqual(rowsOfSandbox(sandbox))
    await app.quit()
  })
})

for (const answer of ['kept', 'replaced'] as const)
  test(`[fire] Kick: another user after a renewed sign-in -> the popover asks, and the one before is ${answer}`, async ({
    start,
    sandbox,
    visitor,
  }) => {
    const app = await start()
    const popover = await app.page('popover')
    await signIn(app, visitor)
    sandbox.control.revokeAll()
    await app.tray.click('Refresh now')
    await expect(popover.getByText('Kick ended the sign-in.')).toBeVisible()
    sandbox.control.signInAs({ username: 'nightowl' })
    await popover.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(popover.getByText('nightowl').first()).toBeVisible()
    const name = answer === 'kept' ? /starlight/ : /nightowl/
    await popover.getByRole('button', { name }).click()
    const channel = answer === 'kept' ? 'starlight' : 'nightowl'
    await expect
      .poll(async () => (await app.tray.tooltip()).split('\n')[0])
      .toBe(`Kickboard - ${channel}`)
    if (answer === 'kept') expect(await rowsOf(popover)).toEqual(rowsOfSandbox(sandbox))
    await app.quit()
  })

test('[fire] Kick: an id beyond 2^53 -> its row in the packaged app carries exactly that id', async ({
  start,
  sandbox,
  visitor,
}) => {
  sandbox.control.fault({ endpoint: 'leaderboard', name: 'id-beyond-2-53' })
  const app = await start()
  const popover = await app.page('popover')
  await signIn(app, visitor)
  const first = popover.getByRole('list', { name: 'Leaderboard' }).getByRole('listitem').first()
  await expect(first).toHaveAttribute('data-user-id', '9007199254740993')
  await app.quit()
})

test('[fire] Kick: a certificate that nobody vouches for, through the packaged app’s own network stack -> named "certificate"', async ({
  start,
}) => {
  const app = await start()
  const server = createServer(selfSigned('localhost'), (_, response) => response.end('{}'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const failure = await app.electron.evaluate(
    ({ session }, url) =>
      session
        .fromPartition('kickboard-network', { cache: false })
        .fetch(url)
        .then(
          () => 'answered',
          (error: Error) => error.message,
        ),
    `https://127.0.0.1:${port}/`,
  )
  server.close()
  server.closeAllConnections()
  expect(failure).toMatch(/net::ERR_CERT/)
  expect(classifyFailure(new Error(failure))).toMatchObject({ kind: 'certificate' })
  await app.quit()
})

/** What the tray shows, by its pixels. */
async function pictureOf(app: RunningApp): Promise<string> {
  const hash = createHash('sha256')
  for (const { pixels } of await app.tray.icons()) hash.update(pixels)
  return hash.digest('hex')
}
