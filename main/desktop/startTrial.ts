import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { redirectUri } from '../../contract/settings.ts'
import { createEngine } from '../engine/createEngine.ts'
import type { EngineOptions } from '../engine/EngineOptions.ts'
import { createHistory } from '../history/createHistory.ts'
import { policyOf } from '../history/policyOf.ts'
import { createSettings, type SettingsStore } from '../settings/createSettings.ts'
import type { Trial } from '../worlds.ts'
import { startTrialSandbox } from './startTrialSandbox.ts'

/**
 * The sandbox with an engine before it that keeps everything in memory; what pictures and the history
 * need on disk lies in a temporary folder that goes with it. Secrets of the real world are never near it.
 *
 * @throws Error when the sandbox does not start
 */
export async function startTrial({
  script,
  historyScript,
  settings,
  openBrowser,
  ...shared
}: Omit<
  EngineOptions,
  | 'world'
  | 'apiOrigin'
  | 'idOrigin'
  | 'folder'
  | 'avatarFolder'
  | 'cipher'
  | 'problems'
  | 'defaultCredentials'
  | 'signInRefused'
  | 'openBrowser'
  | 'history'
> & {
  script: string
  /** Of the history's thread. */
  historyScript: string
  settings: SettingsStore
  /** Opens the authorize page of the given id origin. */
  openBrowser: (url: string, idOrigin: string) => Promise<void>
}): Promise<Trial> {
  const { log } = shared
  const sandbox = await startTrialSandbox({
    script,
    redirectUri: redirectUri(settings.current().port),
    log,
  })
  const folder = await mkdtemp(join(tmpdir(), 'kickboard-trial-'))
  const own = createSettings({ initial: settings.current(), openFile: null, log })
  const history = createHistory({
    path: join(folder, 'history.db'),
    script: historyScript,
    clock: shared.clock,
    log,
    policy: () => policyOf(own.current()),
  })
  const engine = createEngine({
    ...shared,
    world: 'trial',
    apiOrigin: sandbox.origin,
    idOrigin: sandbox.origin,
    folder: null,
    avatarFolder: join(folder, 'avatars'),
    history,
    cipher: noCipher,
    settings: own,
    problems: [],
    defaultCredentials: { clientId: sandbox.clientId, clientSecret: sandbox.clientSecret },
    signInRefused: null,
    openBrowser: (url) => openBrowser(url, sandbox.origin),
  })
  await engine.restore()
  await engine.open()
  await engine.handlers.chooseSecretStorage({ storage: 'memory' })
  return {
    engine,
    async end() {
      await engine.dispose()
      await history.dispose()
      sandbox.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const noCipher: EngineOptions['cipher'] = {
  strength: async () => 'none',
  encrypt: () => Promise.reject(new Error('Nothing is encrypted in a trial.')),
  decrypt: () => Promise.reject(new Error('Nothing is decrypted in a trial.')),
}
