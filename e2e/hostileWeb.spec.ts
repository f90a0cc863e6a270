import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser } from '@playwright/test'
import { expect, test } from './support/test.ts'

/** A browser as somebody has it, where this computer has one. */
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
)

test('[fire] hostile: a web page in an ordinary browser that even knows the state tries fetch, image, script, frame, form and DNS rebinding on the sign-in listener -> nothing reaches it, then the person signs in', async ({
  start,
  sandbox,
  visitor,
  desktop,
  port,
}) => {
  test.skip(!installed, 'There is no Chromium on this computer.')
  const app = await start()
  visitor.decide('ignore')
  await app.tray.click('Sign in with Kick...')
  const authorize = await visitor.waitForOpened()
  const state = new URL(authorize).searchParams.get('state') ?? ''
  const popover = await app.page('popover')
  await expect(popover.getByRole('heading', { name: 'Waiting for Kick' })).toBeVisible()

  const web = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>evil</title>'),
  )
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
  const evil = `http://evil.example:${(web.address() as AddressInfo).port}/`
  const browser = await openBrowser(desktop.env)
  try {
    const page = await browser.newPage()
    const answers: Record<string, number> = {}
    page.on('response', (response) => {
      if (response.url().includes(`:${port}/`))
        answers[response.request().resourceType()] = response.status()
    })
    await page.goto(evil)
    const callback = `http://localhost:${port}/callback?code=stolen&state=${state}`
    const seen = await page.evaluate(reachFor, callback)
    expect(seen).toEqual({
      cors: 'TypeError',
      opaque: 'TypeError',
      image: 'error',
      script: 'error',
    })
    await page.evaluate(frame, callback)
    // Of the others no page and no tool of the browser gets to see the answer.
    expect(answers).toEqual({ document: 403 })
    const posted = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.evaluate(send, callback)
    expect((await posted).status()).toBe(405)

    // The name of the page leads to this computer now, so that the listener is of its own origin.
    const rebound = page.waitForResponse((response) => response.status() !== 405)
    // An answer without a body counts as a failure here.
    await page.goto(callback.replace('localhost', 'evil.example')).catch(() => undefined)
    expect((await rebound).status()).toBe(421)

    expect(sandbox.control.counts().token).toBe(0)
    await expect(popover.getByRole('heading', { name: 'Waiting for Kick' })).toBeVisible()

    // In a tab of her own: the hostile one may still be on its way to an error page.
    const own = await browser.newPage()
    await own.goto(authorize)
    await own.getByRole('button', { name: 'Approve' }).click()
    await expect(own.getByText('You are signed in')).toBeVisible()
    await expect(popover.getByRole('list', { name: 'Leaderboard' })).toBeVisible()
    expect(sandbox.control.counts().token).toBe(1)
  } finally {
    await browser.close()
    await new Promise((resolve) => web.close(resolve))
  }
})

function openBrowser(env: Record<string, string>): Promise<Browser> {
  return chromium.launch({
    executablePath: installed ?? '',
    // The stranger's browser runs as whoever runs the tests; no program of ours does without.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--host-resolver-rules=MAP evil.example 127.0.0.1'],
    env: { PATH: env['PATH'] ?? '' },
  })
}

/** All that a page can ask for without leaving, and what it hears of it. */
async function reachFor(callback: string): Promise<Record<string, string>> {
  const element = (name: 'img' | 'script') =>
    new Promise<string>((resolve) => {
      const made = document.createElement(name)
      made.addEventListener('load', () => resolve('load'))
      made.addEventListener('error', () => resolve('error'))
      made.src = callback
      document.head.append(made)
    })
  const said = (error: unknown) => (error as Error).name
  return {
    cors: await fetch(callback).then(String, said),
    opaque: await fetch(callback, { mode: 'no-cors' }).then(({ type }) => type, said),
    image: await element('img'),
    script: await element('script'),
  }
}

function frame(callback: string): Promise<unknown> {
  return new Promise((resolve) => {
    const made = document.createElement('iframe')
    made.addEventListener('load', resolve)
    made.src = callback
    document.body.append(made)
  })
}

/** A form, which takes the whole page there. */
function send(callback: string): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = callback
  document.body.append(form)
  form.submit()
}
