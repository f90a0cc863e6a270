import { join } from 'node:path'
import { screenshot } from '../build/desktopSession/screenshot.ts'
import { repositoryRoot } from '../build/terminal/repositoryRoot.ts'
import { runCommand } from '../build/terminal/runCommand.ts'
import { rowsOf } from './support/rowsOf.ts'
import { signIn } from './support/signIn.ts'
import { expect, test } from './support/test.ts'

const markup = `<img src=x onerror="document.title='ran'"><script>document.title='ran'</script>&amp;<b>`

/** The first ten of the board, whoever they were. */
const names = [
  markup,
  'first\nsecond\r\nthird\u2028fourth',
  'x'.repeat(10_000),
  '\u202E000,999 - elahw_ahpla\u2066',
  'nul\u0000bell\u0007\u001B[31mred\u009B0m',
  `Z${'\u0301\u0489'.repeat(300)}algo`,
  '\u200B\u202E\u2060',
  '&File\t_x\u0001 {{period}} $t(tray.quit) $& %s',
  'مهابراوي '.repeat(40),
  '\uD83E\uDD8A'.repeat(500),
]

/** What begins a line, turns a direction or drives a terminal. */
const forbidden = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E]/u

test('[fire] hostile: names with markup, 10,000 characters, overrides, nulls and line breaks -> plain short text in rows, menu, tooltip, notification, title and clipboard', async ({
  start,
  sandbox,
  visitor,
  notifications,
  desktop,
}) => {
  const before = sandbox.control.state().boards.week.slice(0, 10)
  for (const [index, { username }] of before.entries())
    sandbox.control.rename({ username, to: names[index] ?? '' })
  sandbox.control.rename({ username: 'starlight', to: `star\n\u202E${markup}${'y'.repeat(9_000)}` })
  const app = await start()
  await signIn(app, visitor)
  const popover = await app.page('popover')

  await test.step('rows: read as text, one line each, of one height, amounts in one column', async () => {
    const labels = await rowsOf(popover)
    expect(labels).toHaveLength(10)
    for (const [index, label] of labels.entries()) {
      expect(label).not.toMatch(forbidden)
      expect(label.length).toBeLessThan(1_000)
      expect(label.startsWith(`${index + 1}, `), label.slice(0, 40)).toBe(true)
      expect(label).toContain(`${before[index]?.amount.toLocaleString('en-US')} KICKs`)
    }
    expect(labels[0]).toContain(markup.slice(0, 40))
    expect(labels[6]).toContain('Unnamed gifter')
    await expect(popover).toHaveTitle('Kickboard popover')
    const seen = await popover.evaluate(() => {
      const rows = [...document.querySelectorAll('li[data-user-id]')]
      const amounts = rows.map((row) => {
        const found = [...row.querySelectorAll('span')].filter((span) =>
          /^[\d,]+$/.test(span.textContent),
        )
        return found.at(-1)?.getBoundingClientRect()
      })
      return {
        strangers: document.querySelectorAll('[onerror], li script, li b, img[src="x"]').length,
        wider: document.documentElement.scrollWidth - innerWidth,
        heights: rows.slice(1).map((row) => row.getBoundingClientRect().height),
        leader: rows[0]?.getBoundingClientRect().height ?? 0,
        rights: amounts.slice(1).map((rect) => Math.round(rect?.right ?? 0)),
        hints: Math.max(
          ...[...document.querySelectorAll('[title]')].map(
            (element) => element.getAttribute('title')?.length ?? 0,
          ),
        ),
      }
    })
    expect(seen).toMatchObject({ strangers: 0, wider: 0 })
    expect(new Set(seen.heights)).toEqual(new Set([36]))
    expect(seen.leader).toBeLessThan(100)
    expect(new Set(seen.rights).size).toBe(1)
    expect(seen.hints).toBeLessThan(1_000)
    const file = join(repositoryRoot, 'artifacts', 'test', 'hostile-names.png')
    await screenshot(desktop.env, file, 'Kickboard popover')
  })

  await test.step('tray: short plain lines in their order', async () => {
    const labels = (await app.tray.menu()).map(({ label }) => label)
    for (const label of labels) {
      expect(label).not.toMatch(forbidden)
      expect([...label].length).toBeLessThan(140)
    }
    const rows = labels.filter((label) => /\d+\. /.test(label))
    expect(rows).toHaveLength(10)
    for (const [index, label] of rows.entries()) {
      expect(label).toMatch(new RegExp(`^\\u200E?${index + 1}\\. `))
      expect(label.endsWith(` - ${before[index]?.amount.toLocaleString('en-US')}`)).toBe(true)
    }
    expect(rows[7]).toContain('&File _x {{period}} $t(tray.quit) $& %s')
    const tooltip = await app.tray.tooltip()
    expect(tooltip.split('\n')).toHaveLength(5)
    expect(tooltip.replaceAll('\n', '')).not.toMatch(forbidden)
    expect(tooltip.length).toBeLessThan(400)
  })

  await test.step('notification: one line each, no markup', async () => {
    const noticesBefore = notifications.all.length
    const { userId } = before[1] ?? {}
    sandbox.control.gift({ userId: Number(userId), amount: 50_000 })
    await app.tray.click('Refresh now')
    const { title, body } = await notifications.waitForNotification(noticesBefore)
    expect(title).toBe('first second third fourth leads this week')
    expect(body).toMatch(/^[\d,]+ KICKs, ahead of \u2039img src=x/)
    for (const text of [title, body]) {
      expect(text).not.toMatch(forbidden)
      expect(text).not.toMatch(/[<>&]/)
      expect(text.length).toBeLessThan(120)
    }
  })

  await test.step('titles of windows are our own', async () => {
    const { stdout } = await runCommand('xwininfo', ['-root', '-tree'], { env: desktop.env })
    expect(stdout).toContain('"Kickboard popover"')
    expect(stdout).not.toMatch(/onerror|xxxx|yyyy|elahw|Zalgo/)
  })

  await test.step('clipboard: one plain line', async () => {
    // A native menu cannot be clicked from here: what it was built of is taken instead.
    await app.electron.evaluate(({ Menu }) => {
      Menu.prototype.popup = function popup(options) {
        Reflect.set(globalThis, 'menuOfTest', this)
        options?.callback?.()
      }
    })
    const copied: string[] = []
    for (const row of await popover.locator('li[data-user-id] button').all()) {
      await row.click({ button: 'right' })
      copied.push(
        await app.electron.evaluate(async ({ clipboard, Menu }) => {
          const menu = Reflect.get(globalThis, 'menuOfTest') as InstanceType<typeof Menu>
          clipboard.writeText('')
          menu.items.find(({ label }) => label === 'Copy line')?.click()
          return clipboard.readText()
        }),
      )
    }
    expect(copied).toHaveLength(10)
    for (const [index, text] of copied.entries()) {
      expect(text).not.toMatch(forbidden)
      expect(text).toMatch(new RegExp(`^\\u200E?${index + 1}\\. .* - [\\d,]+$`))
    }
  })
})
