import { createSocket } from 'node:dgram'
import { readFile } from 'node:fs/promises'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { packagedPaths } from '../build/app/packagedPaths.ts'
import { repositoryRoot } from '../build/terminal/repositoryRoot.ts'
import { processesOf } from './support/processesOf.ts'
import { expect, test } from './support/test.ts'

/** States of a fuse in the binary: the characters 0 and 1. */
const [disabled, enabled] = [48, 49]

test('[fire] hostile: every process looked at -> no --no-sandbox in its arguments, nobody is root, renderers under seccomp without capabilities', async ({
  start,
  person,
}) => {
  const app = await start()
  await app.page('popover')
  const processes = await processesOf(app.pid)
  const renderers = processes.filter(({ type }) => type === 'renderer')
  expect(renderers.length).toBeGreaterThan(0)
  for (const { args, status } of processes) {
    expect(args.join(' ')).not.toMatch(
      /--(no-sandbox|disable-\S*sandbox|single-process|no-zygote)(\s|$)/,
    )
    expect(status['Uid']?.split(/\s+/)).toEqual(Array(4).fill(String(person.uid)))
    expect(Number(status['Uid']?.split(/\s+/)[0])).not.toBe(0)
  }
  for (const { status } of renderers)
    expect(status).toMatchObject({ Seccomp: '2', NoNewPrivs: '1', CapEff: '0000000000000000' })
})

test('[fire] hostile: fuses read from the binary that is shipped -> no Node, no NODE_OPTIONS, no inspector, no file privileges, only the archive', async () => {
  const { binary } = packagedPaths(join(repositoryRoot, 'dist'))
  const wire = await getCurrentFuseWire(binary)
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ]
  for (const fuse of off) expect.soft(wire[fuse], FuseV1Options[fuse]).toBe(disabled)
  expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(enabled)
})

test('[fire] hostile: a page that runs wild: navigates, opens windows, frames, fetches, injects, asks permissions, sends by WebRTC -> stays, gets nothing, sends nothing', async ({
  start,
  sandbox,
}) => {
  const app = await start()
  const page = await app.page('popover')
  await expect(page.getByRole('button', { name: 'Sign in with Kick' })).toBeVisible()
  const log = () => readFile(join(app.profile, 'logs', 'kickboard.log'), 'utf8').catch(() => '')

  expect(
    await page.evaluate(() => ({
      globals: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter(
        (name) => name in globalThis,
      ),
      bridge: Object.keys(Reflect.get(globalThis, 'kickboard') as object).toSorted(),
    })),
  ).toEqual({ globals: [], bridge: ['commands', 'on'] })

  await test.step('its policy begins at nothing and holds', async () => {
    const response = await page.reload()
    const policy = response?.headers()['content-security-policy'] ?? ''
    expect(policy).toMatch(/^default-src 'none';/)
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    for (const address of ['https://example.com/', `${sandbox.url}/`, 'kickboard-app://ui/popover'])
      expect(await page.evaluate(reach, address), address).toBe('TypeError')
    expect(await page.evaluate(runInline)).toBe('blocked')
  })

  await test.step('it stays where it is and opens nothing', async () => {
    await page.evaluate(() => void (location.href = 'https://example.com/'))
    await expect.poll(log).toMatch(/kept from (navigating|loading a frame)/)
    expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull()
    await expect.poll(log).toContain('kept from opening a window')
    expect(page.url()).toBe('kickboard-app://ui/popover')
    const addresses = await app.electron.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => contents.getURL()),
    )
    expect(addresses).toEqual(['kickboard-app://ui/popover'])
  })

  await test.step('it frames nothing', async () => {
    sandbox.control.clearRequests()
    const sources = [`${sandbox.url}/`, 'kickboard-app://ui/window']
    for (const source of sources) await page.evaluate(frame, source)
    const [, ...framed] = page.frames().map((each) => each.url())
    expect(framed).toHaveLength(sources.length)
    for (const address of framed) expect(address).toMatch(/^(chrome-error:|about:blank$|$)/)
    await page.reload()
    expect(sandbox.control.requests()).toEqual([])
  })

  await test.step('it is permitted nothing', async () => {
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
    expect(
      await page.evaluate(() =>
        navigator.clipboard.readText().catch((error: unknown) => (error as Error).name),
      ),
    ).toBe('NotAllowedError')
    expect(
      await page.evaluate(() =>
        navigator.mediaDevices
          .getUserMedia({ audio: true })
          .then(() => 'allowed')
          .catch((error: unknown) => (error as Error).name),
      ),
    ).toMatch(/NotAllowedError|NotFoundError/)
    const others = ['geolocation', 'midi', 'persistent-storage', 'screen-wake-lock'] as const
    for (const name of others)
      expect(
        await page.evaluate(
          (name) =>
            navigator.permissions.query({ name: name as PermissionName }).then((p) => p.state),
          name,
        ),
        name,
      ).toBe('denied')
  })

  await test.step('it sends nothing by WebRTC, which no filter sees', async () => {
    const socket = createSocket('udp4')
    let heard = 0
    socket.on('message', () => (heard += 1))
    await new Promise<void>((resolve) => socket.bind(0, resolve))
    const address = `stun:${ownAddress()}:${socket.address().port}`
    expect(await page.evaluate(gather, address)).toBe('complete')
    expect(heard).toBe(0)
    socket.close()
  })
})

/** An address of this computer that a page would reach by UDP. */
function ownAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
  const outer = all.find(({ family, internal }) => family === 'IPv4' && !internal)
  return outer?.address ?? '127.0.0.1'
}

/** Asks a STUN server for the page's own address until nobody is left to ask. */
function gather(address: string): Promise<string> {
  const connection = new RTCPeerConnection({ iceServers: [{ urls: address }] })
  connection.createDataChannel('way out')
  return new Promise((resolve, reject) => {
    connection.addEventListener('icegatheringstatechange', () => {
      if (connection.iceGatheringState === 'complete') resolve('complete')
    })
    connection
      .createOffer()
      .then((offer) => connection.setLocalDescription(offer))
      .catch(reject)
  })
}

function reach(address: string): Promise<string> {
  return fetch(address)
    .then(() => 'answered')
    .catch((error: unknown) => (error as Error).name)
}

/** A frame in the page, until it has loaded what it may. */
function frame(source: string): Promise<unknown> {
  return new Promise((resolve) => {
    const made = document.createElement('iframe')
    made.addEventListener('load', resolve)
    made.src = source
    document.body.append(made)
  })
}

/** A script that stands in the page itself: runs at once, or never. */
function runInline(): string {
  const script = document.createElement('script')
  script.textContent = 'document.documentElement.dataset.inline = "ran"'
  document.head.append(script)
  script.remove()
  return document.documentElement.dataset['inline'] ?? 'blocked'
}
