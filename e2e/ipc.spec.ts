import type { Bridge } from '../contract/bridge.ts'
import { commandNames } from '../contract/names.ts'
import { expect, test } from './support/test.ts'

const attacks: readonly unknown[] = [
  null,
  0,
  -1,
  'text',
  true,
  [],
  [{}],
  { surprise: 1 },
  { period: 'century' },
  { page: '../../etc/passwd' },
  { clientId: 'x'.repeat(10_000), clientSecret: '' },
  { accept: true, extra: 1 },
  { clientId: 'x'.repeat(2_000_000), clientSecret: 'x' },
  Array.from({ length: 100_000 }, () => 0),
]
/** As JSON, since an own key of this name gets lost on the way to the page. */
const polluting = [
  '{"__proto__":{"accept":true},"accept":1}',
  '{"constructor":{"prototype":{"accept":true}}}',
]

test('[fire] hostile: IPC from the page itself with wrong, huge and polluting arguments, each channel -> every call refused aloud, nothing asked of Kick', async ({
  start,
  sandbox,
}) => {
  const app = await start()
  const page = await app.page('popover')
  const answers = await page.evaluate(
    async ({ names, plain, polluting }) => {
      const attacks = [...plain, ...polluting.map((text) => JSON.parse(text) as unknown)]
      const { commands } = (globalThis as unknown as { kickboard: Bridge }).kickboard
      const all: { name: string; attack: string; answer: string }[] = []
      for (const name of names)
        for (const attack of attacks) {
          const call = commands[name] as (input: unknown) => Promise<unknown>
          const answer = await call(attack).then(
            () => 'accepted',
            (error: unknown) => String(error),
          )
          all.push({ name, attack: JSON.stringify(attack).slice(0, 60), answer })
        }
      return all
    },
    { names: [...commandNames], plain: attacks, polluting },
  )
  expect(answers).toHaveLength(commandNames.length * (attacks.length + polluting.length))
  const refusal = 'Kickboard refused the call: bad-arguments'
  expect(answers.filter(({ answer }) => !answer.endsWith(refusal))).toEqual([])
  expect(sandbox.control.requests()).toEqual([])
  await expect(page.getByRole('button', { name: 'Sign in with Kick' })).toBeVisible()
})

test('[fire] hostile: IPC from a frame, from a foreign page with our preload script, from a page led elsewhere -> no bridge, or refused', async ({
  start,
  sandbox,
}) => {
  const app = await start()
  const page = await app.page('popover')

  await test.step('frames have no bridge and no channel', async () => {
    expect(
      await page.evaluate(() => {
        const frame = document.createElement('iframe')
        frame.srcdoc = '<p>a guest</p>'
        document.body.append(frame)
        const has = frame.contentWindow !== null && 'kickboard' in frame.contentWindow
        frame.remove()
        return has
      }),
    ).toBe(false)
  })

  await test.step('a foreign page with our preload script is refused', async () => {
    const answer = await app.electron.evaluate(async ({ app, BrowserWindow }, address) => {
      const preload = `${app.getAppPath()}/out/preload/index.cjs`
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true },
      })
      await window.loadURL(address)
      const answer: unknown = await window.webContents.executeJavaScript(
        'kickboard.commands.getState().then(() => "answered", String)',
      )
      window.destroy()
      return answer
    }, `${sandbox.url}/`)
    expect(answer).toContain('Kickboard refused the call: unknown-page')
  })

  await test.step('an own page that was led elsewhere is refused', async () => {
    const answer = await app.electron.evaluate(async ({ BrowserWindow }) => {
      const own = BrowserWindow.getAllWindows()[0]?.webContents
      await own?.loadURL('about:blank')
      return own?.executeJavaScript(
        'kickboard.commands.getState().then(() => "answered", String)',
      ) as Promise<unknown>
    })
    expect(answer).toContain('Kickboard refused the call: wrong-origin')
  })
})
