import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import type { AppState } from '../../../contract/state.ts'
import type { SandboxOptions } from '../../../sandbox/sandboxOptions.ts'
import { startSandbox } from '../../../sandbox/startSandbox.ts'
import { fakeCipher } from '../../account/testing/fakeCipher.ts'
import { freePort } from '../../account/testing/freePort.ts'
import { sampleTexts } from '../../account/testing/sampleTexts.ts'
import { silentLog } from '../../log.ts'
import { createSettings } from '../../settings/createSettings.ts'
import { defaultSettings } from '../../settings/readSettings.ts'
import { elapsedClock } from '../../watch/testing/elapsedClock.ts'
import { createEngine } from '../createEngine.ts'
import type { Engine } from '../Engine.ts'
import type { EngineOptions } from '../EngineOptions.ts'
import { watchRequests } from './watchRequests.ts'

/**
 * A sandbox over HTTP, a folder and as many engines as wanted before it. Time stands still until it is
 * moved, for the sandbox too: its tokens, its periods and the times in its request log; a computer
 * clock that is set back or forward moves nothing there.
 */
export async function kickInABox(options: SandboxOptions = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'kickboard-engine-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const port = await freePort()
  const clock = elapsedClock()
  const begun = clock.now()
  const sandbox = await startSandbox({
    consent: 'approve',
    clock: () => begun + clock.elapsed(),
    redirectUris: [`http://localhost:${port}/callback`],
    ...options,
  })
  onTestFinished(() => sandbox.close())
  const cipher = fakeCipher()
  const requests = watchRequests(sandbox)

  /** Lets time pass in steps, never during a request, until the state is as wanted. */
  async function pass(
    engine: Engine,
    wanted: (state: AppState) => boolean,
    { stepMs = 1000, atMostMs = 2 * 3_600_000 } = {},
  ): Promise<AppState> {
    await rest()
    for (let passed = 0; passed < atMostMs && !wanted(engine.state()); passed += stepMs) {
      await clock.advance(stepMs)
      await rest()
    }
    expect(wanted(engine.state()), lately(engine)).toBe(true)
    return engine.state()
  }

  /** For the message of a failure. */
  function lately(engine: Engine): string {
    const asked = sandbox.control.requests().slice(-8)
    const account = engine.state().accounts[0]
    return JSON.stringify({ ...account, boards: null, now: clock.now(), asked })
  }

  /** Lets time pass, whatever happens meanwhile. */
  async function wait(ms: number, { stepMs = 5000 } = {}): Promise<void> {
    await rest()
    for (let passed = 0; passed < ms; passed += stepMs) {
      await clock.advance(stepMs)
      await rest()
    }
  }

  /** Waits for requests and writes under way and for what follows from them. */
  async function rest(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet = isBusyWithFiles() ? 0 : quiet + 1) {
      await requests.settled()
      await clock.advance(0)
    }
  }

  /** An engine as the application starts it, on the same profile each time. */
  async function start(change: Partial<EngineOptions> = {}): Promise<Engine> {
    const engine = createEngine({
      world: 'sandbox',
      version: '0.0.0',
      apiOrigin: sandbox.url,
      idOrigin: sandbox.url,
      folder,
      avatarFolder: join(folder, 'avatars'),
      fetch: requests.fetch,
      userAgent: 'Kickboard test',
      cipher,
      settings: createSettings({
        initial: { ...defaultSettings(), port },
        openFile: null,
        log: silentLog,
      }),
      history: null,
      problems: [],
      defaultCredentials: { clientId: sandbox.clientId, clientSecret: sandbox.clientSecret },
      signInRefused: null,
      callbackTexts: sampleTexts,
      computer: { language: 'en', hidesWindows: false },
      openBrowser: async (url) => void fetch(url).catch(() => undefined),
      clock,
      random: () => 0.5,
      log: silentLog,
      ...change,
    })
    onTestFinished(() => engine.dispose())
    await engine.restore()
    return engine
  }
  return { folder, sandbox, clock, start, pass, wait, rest }
}

/** Whether any file operation of this process is under way. */
function isBusyWithFiles(): boolean {
  return process.getActiveResourcesInfo().some((kind) => /^(FSReq|FileHandle|CloseReq)/.test(kind))
}
