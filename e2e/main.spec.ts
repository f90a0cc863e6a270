import { expect, test } from './support/test.ts'
import { rowsOf, rowsOfSandbox } from './support/rowsOf.ts'

/** Kick's own answer, and the one of its older description. */
for (const leaderboardShape of ['lists', 'brief'] as const)
  test.describe(`with leaderboards in the shape "${leaderboardShape}"`, () => {
    test.use({ kick: { leaderboardShape } })
    test('from the sign-in to the thanks for a new leader', async ({
      start,
      sandbox,
      visitor,
      notifications,
    }) => {
      const noticesBefore = notifications.all.length
      const app = await start()
      const popover = await app.page('popover')
      expect(popover.url()).toBe('kickboard-app://ui/popover')
      await expect(popover).toHaveTitle('Kickboard popover')

      await test.step('signs in through the tray and the browser', async () => {
        await app.tray.click('Sign in with Kick...')
        const page = await visitor.waitForPage()
        expect(page).toMatchObject({ status: 200, path: '/callback' })
        expect(page.text).toContain('You are signed in')
      })

      await test.step("shows the sandbox's board", async () => {
        await expect.poll(() => rowsOf(popover)).toEqual(rowsOfSandbox(sandbox))
        await expect(popover.getByRole('status')).toContainText('Updated')
        expect(notifications.all).toHaveLength(noticesBefore)
      })

      await test.step('says the same in the tray', async () => {
        const labels = (await app.tray.menu()).map((entry) => entry.label).filter(Boolean)
        const rows = sandbox.control
          .state()
          .boards.week.slice(0, 10)
          .map((row) => `${row.rank}. ${row.username} - ${row.amount.toLocaleString('en-US')}`)
        expect(labels.map((label) => label.replaceAll(/[\u200E\u2068\u2069]/g, ''))).toEqual([
          'Sandbox, not the real Kick',
          'starlight: this week',
          ...rows,
          'Show board',
          'Open window',
          'Refresh now',
          'Snooze',
          'Settings...',
          'Sign out',
          'Quit Kickboard',
        ])
        const tooltip = (await app.tray.tooltip()).split('\n')
        expect(tooltip).toEqual([
          'Kickboard - starlight',
          '1. alpha_whale - 52,310',
          '2. Bo_the_Builder - 31,480',
          '3. nightowl - 29,940',
          'Updated just now',
        ])
      })

      await test.step('a gift changes the order and raises one notification', async () => {
        sandbox.control.gift({ username: 'Bo_the_Builder', amount: 25_000 })
        await app.tray.click('Refresh now')
        await expect
          .poll(() => rowsOf(popover))
          .toEqual([
            '1, Bo_the_Builder, 56,480 KICKs, up 1',
            '2, alpha_whale, 52,310 KICKs, down 1',
            ...rowsOfSandbox(sandbox).slice(2),
          ])
        const notification = await notifications.waitForNotification(noticesBefore)
        expect(notification).toMatchObject({
          title: 'Bo_the_Builder leads this week',
          body: '56,480 KICKs, ahead of alpha_whale',
        })
      })

      await test.step('its click opens the popover at that gifter', async () => {
        await popover.keyboard.press('Escape')
        await expect.poll(() => app.isShown('Kickboard popover')).toBe(false)
        notifications.click(notifications.all[noticesBefore]?.id ?? 0)
        await expect.poll(() => app.isShown('Kickboard popover')).toBe(true)
        const row = popover.getByRole('button', { name: /^1, Bo_the_Builder, 56,480 KICKs/ })
        await expect(row).toBeFocused()
        expect(notifications.all).toHaveLength(noticesBefore + 1)
      })

      await app.quit()
    })
  })
