import { waitUntil } from '../../build/terminal/waitUntil.ts'
import { commandOf } from './commandOf.ts'
import type { KillAction } from './KillAction.ts'
import type { KillStage } from './KillStage.ts'
import { settle, wasRead } from './settle.ts'
import { signInOnce } from './signInOnce.ts'
import { writeSettings } from './writeSettings.ts'

/** Every action comes twice: as it happens in a running app, and with a start. */
export const killActions: readonly KillAction[] = [
  {
    name: 'sign-in',
    span: 450,
    answer: 'token',
    async prepare(stage) {
      await answered(commandOf(await stage.app().popover(), 'signOut'))
      stage.promised = { ...stage.promised, signedIn: false }
      stage.sandbox.control.clearRequests()
    },
    run: signInOnce,
  },
  {
    name: 'refresh',
    span: 250,
    answer: 'token',
    async prepare({ sandbox }) {
      sandbox.control.expireTokens()
      sandbox.control.clearRequests()
    },
    run: readNow,
  },
  {
    name: 'settings',
    span: 350,
    answer: null,
    async prepare() {},
    run: writeSettings,
  },
  {
    name: 'polling',
    span: 250,
    answer: 'leaderboard',
    async prepare({ sandbox }) {
      sandbox.control.gift({ username: 'nightowl', amount: 100 })
      sandbox.control.clearRequests()
    },
    run: readNow,
  },
  {
    name: 'sign-in',
    span: 500,
    answer: 'token',
    async prepare(stage) {
      await stage.renew()
      stage.sandbox.control.clearRequests()
      stage.start()
      await settle(stage)
    },
    run: signInOnce,
  },
  {
    name: 'refresh',
    span: 1_100,
    answer: 'token',
    async prepare(stage) {
      await stage.app().kill()
      stage.sandbox.control.expireTokens()
      stage.sandbox.control.clearRequests()
    },
    run: startAndRead,
  },
  {
    name: 'settings',
    span: 350,
    answer: null,
    async prepare(stage) {
      // So that the first write is also the first of this run.
      await stage.app().kill()
      stage.sandbox.control.clearRequests()
      stage.start()
      await stage.app().popover()
    },
    run: writeSettings,
  },
  {
    name: 'polling',
    span: 1_200,
    answer: 'leaderboard',
    async prepare(stage) {
      await stage.app().kill()
      await stage.removeAvatars()
      stage.sandbox.control.clearRequests()
    },
    run: startAndRead,
  },
]

async function readNow(stage: KillStage): Promise<void> {
  await answered(commandOf(await stage.app().popover(), 'refreshNow'))
}

async function startAndRead(stage: KillStage): Promise<void> {
  stage.start()
  await waitUntil('The board after a start', () => (wasRead(stage) ? true : undefined))
}

async function answered(outcome: Promise<{ ok: boolean }>): Promise<void> {
  const answer = await outcome
  if (!answer.ok) throw new Error(`The command was answered with ${JSON.stringify(answer)}`)
}
