import { settingsSchema } from '../../../contract/settings.ts'
import type { AccountView, AppState, BoardRow, BoardView } from '../../../contract/state.ts'

/** A moment at which the samples stand still: 2026-10-05 12:00 UTC. */
export const sampleNow = Date.UTC(2026, 9, 5, 12)

export function sampleRow(rank: number, change: Partial<BoardRow> = {}): BoardRow {
  return {
    userId: String(1000 + rank),
    name: `gifter_${rank}`,
    rank,
    amount: 60_000 - rank * 5_000,
    gain: 0,
    movement: { kind: 'none' },
    avatar: null,
    verified: null,
    ...change,
  }
}

export function sampleBoard(change: Partial<BoardView> = {}): BoardView {
  return {
    period: 'week',
    readAt: sampleNow - 12_000,
    complete: true,
    total: 100_000,
    restartedAt: null,
    rows: [1, 2, 3].map((rank) => sampleRow(rank)),
    ...change,
  }
}

export function sampleAccount(change: Partial<AccountView> = {}): AccountView {
  return {
    id: '500',
    kind: 'broadcaster',
    name: 'starlight',
    slug: 'starlight',
    avatar: null,
    live: true,
    liveSince: null,
    freshness: 'fresh',
    problem: null,
    nextReadAt: null,
    reading: false,
    stream: null,
    streamStart: null,
    looked: null,
    leaders: [],
    boards: [sampleBoard()],
    ...change,
  }
}

export function sampleState(change: Partial<AppState> = {}): AppState {
  return {
    version: '0.1.0',
    world: 'kick',
    clientId: null,
    secretStorage: 'keychain',
    keychainMissing: false,
    signIn: { step: 'idle' },
    accounts: [sampleAccount()],
    chosenAccount: '500',
    settings: settingsSchema.parse({}),
    computer: { language: 'en', hidesWindows: true },
    redirectUri: 'http://localhost:28135/callback',
    problems: [],
    ...change,
  }
}
