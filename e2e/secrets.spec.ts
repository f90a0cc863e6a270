import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand } from '../build/terminal/runCommand.ts'
import { filesIn } from './support/filesIn.ts'
import { formsOf } from './support/formsOf.ts'
import { heapOf } from './support/heapOf.ts'
import { memoryHolds } from './support/memoryHolds.ts'
import { processesOf } from './support/processesOf.ts'
import { recordBus } from './support/recordBus.ts'
import { signIn } from './support/signIn.ts'
import { expect, test } from './support/test.ts'

const clientSecret = 'b7Q-e2e~Zk4_pT9.xw/2+Lm8'
test.use({ kick: { clientSecret } })

test('[fire] hostile: a whole sign-in and a refresh, then every token, code and secret searched in profile, log, pages, memory of renderers, arguments, environments, window titles and D-Bus -> found nowhere', async ({
  start,
  sandbox,
  visitor,
  person,
  desktop,
}) => {
  const bus = await recordBus(desktop, person)
  const app = await start({ credentials: false, args: ['--log-level=debug'] })
  const popover = await app.page('popover')
  await popover.getByRole('button', { name: 'Connect my channel' }).click()
  const setUp = await app.page('window')
  await setUp.getByRole('button', { name: 'Create my Kick app' }).click()
  await setUp.getByRole('button', { name: 'I have created it' }).click()
  await setUp.getByLabel('Client id').fill(sandbox.clientId)
  await setUp.getByLabel('Client secret').fill(clientSecret)
  await setUp.getByRole('button', { name: 'Check and save' }).click()
  await expect(setUp.getByRole('heading', { name: 'Sign in with Kick' })).toBeVisible()
  await signIn(app, visitor)
  // The second pair of tokens comes from a refresh.
  sandbox.control.expireTokens()
  await app.tray.click('Refresh now')
  await expect.poll(() => sandbox.control.secrets().refreshTokens.length).toBe(2)
  const vault = join(app.profile, 'vault.json')
  await expect.poll(async () => Date.now() - (await stat(vault)).mtimeMs).toBeLessThan(30_000)

  const { codes, accessTokens, refreshTokens, clientSecrets } = sandbox.control.secrets()
  expect(clientSecrets).toEqual([clientSecret])
  expect([codes.length, refreshTokens.length]).toEqual([1, 2])
  const secrets = [...codes, ...accessTokens, ...refreshTokens, ...clientSecrets]
  const places: { place: string; bytes: Buffer }[] = []
  const add = (place: string, text: string) => places.push({ place, bytes: Buffer.from(text) })

  const { stdout: titles } = await runCommand('xwininfo', ['-root', '-tree'], { env: desktop.env })
  expect(titles).toContain('"Kickboard popover"')
  add('titles of windows', titles)
  expect(bus.bytes().includes('StatusNotifierItem'), 'the bus was heard').toBe(true)
  places.push({ place: 'D-Bus', bytes: bus.bytes() })
  await bus.end()
  add('output', app.output())
  for (const name of ['popover', 'window'] as const) {
    const page = await app.page(name)
    add(`${name}: document`, await page.content())
    add(
      `${name}: stores`,
      await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage })),
    )
    add(`${name}: heap`, await heapOf(page))
  }
  const processes = await processesOf(app.pid)
  expect(processes.map(({ type }) => type)).toContain('renderer')
  for (const { type, pid, args, environment } of processes) {
    add(`${type} ${pid}: arguments`, args.join(' '))
    add(`${type} ${pid}: environment`, environment)
  }
  if (person.borrowed) {
    const tokens = [...codes, ...accessTokens, ...refreshTokens]
    const inMain = await memoryHolds(app.pid, tokens)
    expect(inMain, 'the search finds what main has to hold').toContain(accessTokens.at(-1))
    for (const { type, pid } of processes)
      if (type === 'renderer') expect(await memoryHolds(pid, tokens)).toEqual([])
  }
  await app.quit()
  const files = await filesIn(app.profile)
  expect(files.map(({ path }) => path)).toEqual(
    expect.arrayContaining([vault, join(app.profile, 'logs', 'kickboard.log')]),
  )
  for (const { path, bytes } of files) places.push({ place: path, bytes })
  add('address for the browser', visitor.opened.join('\n'))

  const found = places.flatMap(({ place, bytes }) =>
    secrets.flatMap((secret) =>
      formsOf(secret).some((form) => bytes.includes(form)) ? place : [],
    ),
  )
  expect(found).toEqual([])
})

test('[fire] hostile: the vault read by somebody who copied it -> ciphertext under the key of the keyring, bound to its origin, for its owner only', async ({
  start,
  visitor,
  sandbox,
}) => {
  const app = await start()
  await signIn(app, visitor)
  await app.quit()
  const file = join(app.profile, 'vault.json')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  const { entries } = JSON.parse(await readFile(file, 'utf8')) as {
    entries: { kind: string; origin: string; data: string }[]
  }
  expect(entries.map(({ kind }) => kind).toSorted()).toEqual(['account', 'credentials'])
  for (const { origin, data } of entries) {
    expect(origin).toBe(sandbox.url)
    expect(Buffer.from(data, 'base64').subarray(0, 3).toString()).toBe('v11')
  }
})
