/**
 * Runs Kickboard's engine on a clock that does not wait and says, over the channel to its parent, how
 * large its heap is before and after so many polls. Started by `growPolls` with `--expose-gc`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fakeCipher } from '../../main/account/testing/fakeCipher.ts'
import { sampleTexts } from '../../main/account/testing/sampleTexts.ts'
import { createEngine } from '../../main/engine/createEngine.ts'
import { silentLog } from '../../main/log.ts'
import { createSettings } from '../../main/settings/createSettings.ts'
import { defaultSettings } from '../../main/settings/readSettings.ts'
import { fakeClock } from '../../main/testing/fakeClock.ts'
import { waitUntil } from '../../build/terminal/waitUntil.ts'

const [url = '', clientId = '', clientSecret = '', port = '', polls = '0'] = process.argv.slice(2)
const folder = await mkdtemp(join(tmpdir(), 'kickboard-growth-'))
const clock = fakeClock()
let underWay = 0
const boards = { read: 0 }

async function countedFetch(address: string, init?: RequestInit): Promise<Response> {
  underWay += 1
  try {
    const response = await fetch(address, init)
    const body = await response.arrayBuffer()
    if (address.includes('leaderboard')) boards.read += 1
    const { status, headers } = response
    return new Response(body.byteLength > 0 ? body : null, { status, headers })
  } finally {
    underWay -= 1
  }
}

const engine = createEngine({
  world: 'sandbox',
  version: '0.0.0',
  apiOrigin: url,
  idOrigin: url,
  folder,
  avatarFolder: join(folder, 'avatars'),
  fetch: countedFetch,
  userAgent: 'Kickboard benchmark',
  cipher: fakeCipher(),
  computer: { language: 'en', hidesWindows: false },
  settings: createSettings({
    initial: { ...defaultSettings(), port: Number(port) },
    openFile: null,
    log: silentLog,
  }),
  history: null,
  problems: [],
  defaultCredentials: { clientId, clientSecret },
  signInRefused: null,
  callbackTexts: sampleTexts,
  openBrowser: async (address) => void fetch(address).catch(() => undefined),
  clock,
  random: Math.random,
  log: silentLog,
})
await engine.restore()
await engine.open()
await engine.handlers.signIn(undefined)
await waitUntil('The board', () => (engine.state().accounts[0]?.boards.length ? true : undefined))

/** Lets time pass until so many more boards were read; no time passes during a request. */
async function poll(count: number): Promise<number> {
  const end = boards.read + count
  while (boards.read < end) {
    if (underWay > 0) await new Promise((resolve) => setImmediate(resolve))
    else await clock.advance(1_000)
  }
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

const before = await poll(500)
const after = await poll(Number(polls))
process.send?.({ before, after })
await engine.dispose()
await rm(folder, { recursive: true, force: true })
process.exit()
