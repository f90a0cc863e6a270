import { runToEnd } from './support/runToEnd.ts'
import { expect, test } from './support/test.ts'

test('a second start shows the popover of the first and ends', async ({
  start,
  desktop,
  person,
  binary,
}) => {
  const app = await start({ args: ['--hidden'] })
  expect(app.electron.windows()).toEqual([])
  const profile = `--user-data-dir=${app.profile}`
  const second = await runToEnd({ desktop, person, binary }, [profile])
  expect(second.code).toBe(0)
  await app.page('popover')
  await expect.poll(() => app.isShown('Kickboard popover')).toBe(true)
  expect(app.electron.windows()).toHaveLength(1)
})

test('the command line answers in sentences', async ({ desktop, person, binary }) => {
  const run = (...args: string[]) => runToEnd({ desktop, person, binary }, args)
  expect(await run('--version')).toMatchObject({ code: 0, stdout: '0.1.0\n' })

  const help = await run('--help')
  expect(help.code).toBe(0)
  expect(help.stdout).toMatch(/^Usage: kickboard \[options\]/)

  expect(await run('--hiden')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('kickboard: Kickboard has no option --hiden. See --help.'),
  })
  expect(await run('--kick-api=http://127.0.0.1:4000')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--kick-api and --kick-id work only together'),
  })
  expect(
    await run('--kick-api=http://203.0.113.5:4000', '--kick-id=http://127.0.0.1:4000'),
  ).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--kick-api must be an address on this computer'),
  })
})
