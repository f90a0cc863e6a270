import { filesIn } from './support/filesIn.ts'
import { rowsOf } from './support/rowsOf.ts'
import { expect, test } from './support/test.ts'

test('the sandbox can be tried and left without a trace', async ({ start, visitor, sandbox }) => {
  const app = await start({ world: 'kick', credentials: false })
  const popover = await app.page('popover')
  await expect(popover.getByRole('heading', { name: 'See who carries your channel' })).toBeVisible()
  await popover.getByRole('button', { name: 'Try the sandbox' }).click()
  await expect(popover.getByText('Invented gifters, nothing leaves this computer.')).toBeVisible()
  await popover.getByRole('button', { name: 'Sign in with Kick' }).click()
  expect(await visitor.waitForPage()).toMatchObject({ status: 200, path: '/callback' })
  await expect.poll(async () => (await rowsOf(popover)).length).toBe(10)
  expect((await rowsOf(popover))[0]).toMatch(/^1, alpha_whale, [\d,]+ KICKs$/)

  await popover.getByRole('button', { name: 'Leave' }).click()
  await expect(popover.getByRole('button', { name: 'Connect my channel' })).toBeVisible()
  await app.quit()
  expect(sandbox.control.requests()).toEqual([])
  const names = (await filesIn(app.profile)).map(({ path }) => path.slice(app.profile.length + 1))
  expect(names).not.toContain('vault.json')
  for (const { path, bytes } of await filesIn(app.profile))
    expect.soft(bytes.includes('alpha_whale'), path).toBe(false)
})
