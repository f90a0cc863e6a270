import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { PastBoard } from '../contract/history/past.ts'
import type { Sandbox } from '../sandbox/startSandbox.ts'
import { checkAccessibility } from './support/checkAccessibility.ts'
import type { RunningApp } from './support/launchApp.ts'
import { signIn } from './support/signIn.ts'
import { expect, test } from './support/test.ts'

test('gifts become history: any moment, a gifter, what goes out and comes in, and a restart keeps it', async ({
  start,
  visitor,
  sandbox,
  desktop,
}) => {
  const app = await start()
  await signIn(app, visitor)
  const page = await openBoard(app)
  const before = weekOf(sandbox)
  await expect.poll(async () => rowsOf(await boardAt(page, Date.now()))).toEqual(before)
  const then = (await boardAt(page, Date.now()))?.readAt ?? 0

  sandbox.control.gift({ username: 'Bo_the_Builder', amount: 25_000 })
  sandbox.control.gift({ username: 'somebody new', amount: 9_100 })
  sandbox.control.rename({ username: 'katana', to: 'katana_x' })
  await app.tray.click('Refresh now')
  const after = weekOf(sandbox)

  await test.step('the board shows them', async () => {
    const grid = page.getByRole('grid')
    await expect(grid.getByRole('row', { name: /Bo_the_Builder/ })).toContainText('56,480')
    await expect(grid.getByRole('row', { name: /somebody new/ })).toBeVisible()
    await checkAccessibility(page)
  })

  await test.step('the moment before is as it was, and the present one as it is', async () => {
    await expect.poll(async () => rowsOf(await boardAt(page, Date.now()))).toEqual(after)
    expect(rowsOf(await boardAt(page, then))).toEqual(before)
    expect(await boardAt(page, then - 86_400_000)).toBeNull()
  })

  await test.step('each page of the window passes axe', async () => {
    for (const name of ['Gifters', 'History']) {
      await page.getByRole('navigation').getByRole('link', { name }).click()
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
      await checkAccessibility(page)
    }
    for (const part of ['Race', 'Totals', 'Largest gains', 'Finals', 'Milestones']) {
      await page.getByRole('tab', { name: part }).click()
      await expect(page.getByRole('tabpanel', { name: part })).toBeVisible()
      await checkAccessibility(page)
    }
  })

  await test.step('the gifter has a page, and a note stays on it', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Board' }).click()
    await page.keyboard.press('/')
    await page.keyboard.type('katana')
    await page.getByRole('row', { name: /katana_x/ }).press('Enter')
    await expect(page.getByRole('heading', { name: 'katana_x' })).toBeVisible()
    await expect(page.getByText('katana', { exact: true })).toBeVisible()
    const note = page.getByRole('textbox')
    await note.fill('thanked on Monday')
    await note.blur()
    await expect
      .poll(() => story(page, sandbox, 'katana_x'))
      .toMatchObject({
        note: 'thanked on Monday',
        formerNames: [{ name: 'katana' }],
      })
    await checkAccessibility(page)
  })

  const first = join(desktop.folders.home, 'first.json')
  await test.step('all of it goes out, comes back in and goes out the same', async () => {
    await answerDialogs(app, first)
    expect(await exportEverything(page)).toEqual({ ok: true, written: true })
    expect(await page.evaluate(() => window.kickboard.commands.eraseHistory())).toEqual({
      ok: true,
    })
    expect(await boardAt(page, then)).toBeNull()
    expect(await page.evaluate(() => window.kickboard.commands.importHistory())).toMatchObject({
      ok: true,
    })
    expect(rowsOf(await boardAt(page, then))).toEqual(before)
    expect(await page.evaluate(() => window.kickboard.commands.importHistory())).toEqual({
      ok: true,
      readings: 0,
    })
    const second = join(desktop.folders.home, 'second.json')
    await answerDialogs(app, second)
    expect(await exportEverything(page)).toEqual({ ok: true, written: true })
    expect(await content(second)).toEqual(await content(first))
  })

  await test.step('no secret is in an export', async () => {
    const text = await readFile(first, 'utf8')
    const secrets = Object.values(sandbox.control.secrets()).flat()
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
  })

  await app.quit()
  const again = await start({ profile: app.profile, credentials: false })
  const later = await openBoard(again)
  expect(rowsOf(await boardAt(later, then))).toEqual(before)
  expect(await story(later, sandbox, 'katana_x')).toMatchObject({ note: 'thanked on Monday' })
  expect(again.output()).not.toContain('Error')
})

test('after an absence the board says what changed, and a forgotten gifter stays forgotten', async ({
  start,
  visitor,
  sandbox,
}) => {
  const app = await start()
  await signIn(app, visitor)
  await openBoard(app)
  await app.quit()

  // Two hours pass: whatever the engine knows of moments lies that much further back.
  const file = join(app.profile, 'boards.json')
  const kept = await readFile(file, 'utf8')
  await writeFile(
    file,
    kept.replaceAll(/\b1\d{12}\b/g, (moment) => String(Number(moment) - 2 * 3_600_000)),
  )
  sandbox.control.gift({ username: 'Bo_the_Builder', amount: 25_000 })
  sandbox.control.gift({ username: 'somebody new', amount: 9_100 })
  const again = await start({ profile: app.profile, credentials: false })
  const page = await openBoard(again)

  await test.step('the summary', async () => {
    const summary = page.getByRole('region', { name: 'While you were away' })
    await expect(summary).toContainText('34,100 KICKs gained')
    await expect(summary).toContainText('somebody new')
    await checkAccessibility(page)
    await summary.getByRole('button', { name: 'Dismiss' }).click()
    await expect(summary).toHaveCount(0)
  })

  await test.step('the forgotten gifter', async () => {
    await page.getByRole('row', { name: /somebody new/ }).press('Enter')
    await page.getByRole('button', { name: 'Forget this gifter' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Forget for good' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Gifters' })).toBeVisible()
    sandbox.control.gift({ username: 'somebody new', amount: 300 })
    sandbox.control.gift({ username: 'nightowl', amount: 100 })
    await again.tray.click('Refresh now')
    await expect
      .poll(() => story(page, sandbox, 'nightowl'))
      .toMatchObject({
        gains: [{ amount: 100 }],
      })
    expect(await story(page, sandbox, 'somebody new')).toBeNull()
  })
})

test('names are hidden in every window while they are to be hidden', async ({
  start,
  visitor,
  sandbox,
}) => {
  const app = await start({ settings: { maskNames: true } })
  await signIn(app, visitor)
  const page = await openBoard(app)
  await expect(page.getByRole('grid').getByRole('row').nth(3)).toBeVisible()
  const names = sandbox.control.state().boards.week.map(({ username }) => username)
  for (const place of ['#/board', '#/gifters', '#/history']) {
    await page.evaluate((hash) => void (location.hash = hash), place)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const text = await page.locator('body').innerText()
    expect(names.filter((name) => name.length > 3 && text.includes(name))).toEqual([])
  }
  const popover = await (await app.page('popover')).locator('body').innerText()
  expect(names.filter((name) => name.length > 3 && popover.includes(name))).toEqual([])
  const menu = JSON.stringify(await app.tray.menu())
  expect(names.filter((name) => name.length > 3 && menu.includes(name))).toEqual([])
})

async function openBoard(app: RunningApp): Promise<Page> {
  await app.tray.click('Settings...')
  const page = await app.page('window')
  await page.getByRole('navigation').getByRole('link', { name: 'Board' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Board' })).toBeVisible()
  return page
}

function boardAt(page: Page, at: number): Promise<PastBoard | null> {
  return page.evaluate((at) => window.kickboard.commands.getBoardAt({ period: 'week', at }), at)
}

function rowsOf(board: PastBoard | null) {
  return board?.rows.map(({ gifter, rank, amount }) => ({
    userId: gifter.userId,
    username: gifter.name,
    rank,
    amount,
  }))
}

function weekOf(sandbox: Sandbox) {
  return sandbox.control
    .state()
    .boards.week.slice(0, 100)
    .map(({ userId, username, rank, amount }) => ({
      userId: String(userId),
      username,
      rank,
      amount,
    }))
}

function story(page: Page, sandbox: Sandbox, name: string) {
  const row = sandbox.control.state().boards.week.find(({ username }) => username === name)
  const userId = String(row?.userId)
  return page.evaluate((userId) => window.kickboard.commands.getGifter({ userId }), userId)
}

/** The person chooses this file wherever the app asks for one. */
async function answerDialogs(app: RunningApp, path: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, path)
}

function exportEverything(page: Page) {
  return page.evaluate(() =>
    window.kickboard.commands.exportHistory({ what: 'everything', format: 'json' }),
  )
}

/** The lines of an export without the one that says when it was made. */
async function content(path: string): Promise<string[]> {
  const lines = (await readFile(path, 'utf8')).split('\n')
  return lines.filter((line) => !line.includes('"is":"kickboard-export"'))
}
