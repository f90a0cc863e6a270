import { settingsSchema } from '../../contract/settings.ts'
import type { AccountView, AppState } from '../../contract/state.ts'
import { sampleBoard } from './sampleBoard.ts'

/** A moment for tests (UTC ms): a Monday in the afternoon. */
export const sampleNow = Date.UTC(2026, 9, 12, 14, 40)

export function sampleAccount(over: Partial<AccountView> = {}, now = sampleNow): AccountView {
  return {
    id: '123456789',
    kind: 'broadcaster',
    name: 'starlight',
    slug: 'starlight',
    avatar: null,
    live: true,
    liveSince: now - 8_040_000,
    freshness: 'fresh',
    problem: null,
    nextReadAt: now + 48_000,
    reading: false,
    stream: null,
    streamStart: null,
    looked: null,
    leaders: [],
    boards: [
      sampleBoard(now - 12_000, 87),
      sampleBoard(now - 12_000, 100, { period: 'month', complete: false }),
      sampleBoard(now - 12_000, 100, { period: 'lifetime', complete: false }),
    ],
    ...over,
  }
}

/** All is well: signed in, a fresh board of 87 gifters. */
export function sampleState(over: Partial<AppState> = {}): AppState {
  const account = sampleAccount()
  return {
    version: '0.1.0',
    world: 'kick',
    clientId: '01SAMPLECLIENT',
    secretStorage: 'keychain',
    keychainMissing: false,
    signIn: { step: 'idle' },
    accounts: [account],
    chosenAccount: account.id,
    settings: settingsSchema.parse({}),
    computer: { language: 'en', hidesWindows: true },
    redirectUri: 'http://localhost:28135/callback',
    problems: [],
    ...over,
  }
}
