import type { Page } from '@playwright/test'
import type { Period } from '../../contract/period.ts'
import type { Sandbox } from '../../sandbox/startSandbox.ts'

/** The accessible names of the rows in the list "Leaderboard", from the top. */
export async function rowsOf(page: Page): Promise<string[]> {
  const rows = page.getByRole('list', { name: 'Leaderboard' }).getByRole('listitem')
  return rows.evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''))
}

/** The names that the first rows must have while nothing has moved, out of the sandbox itself. */
export function rowsOfSandbox(sandbox: Sandbox, period: Period = 'week', count = 10): string[] {
  return sandbox.control
    .state()
    .boards[period].slice(0, count)
    .map(
      ({ rank, username, amount }) =>
        `${rank}, ${username}, ${amount.toLocaleString('en-US')} KICKs`,
    )
}
