import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { linkSchema } from '../../contract/channels.ts'
import { commandNames, historyCommandNames } from '../../contract/names.ts'
import { type Caller, type CommandHandlers, createCommandGate } from './createCommandGate.ts'
import { sampleState } from './testing/appState.ts'

const popover: Caller = {
  page: 'popover',
  frameUrl: 'kickboard-app://ui/popover',
  isMainFrame: true,
}

/** Arguments that fit, by command; the walk over the table fails where one is missing. */
const good: Record<(typeof commandNames)[number], unknown> = {
  getState: undefined,
  saveCredentials: { clientId: 'ID', clientSecret: 'word' },
  signIn: undefined,
  cancelSignIn: undefined,
  openSignInAgain: undefined,
  answerOtherUser: { accept: true },
  useAppToken: { broadcasterUserId: '12' },
  signOut: undefined,
  refreshNow: undefined,
  setPeriod: { period: 'week' },
  snooze: { for: 'hour' },
  saveSettings: { intervalSeconds: 60 },
  dismissProblem: { code: 'offline' },
  chooseSecretStorage: { storage: 'memory' },
  copyRedirectUri: undefined,
  openLink: { link: linkSchema.options[0] },
  openGifterOnKick: { userId: '12' },
  openMenu: { menu: 'more', x: 1, y: 2 },
  openPage: { page: 'settings' },
  closePage: undefined,
  pagePainted: undefined,
  trySandbox: undefined,
  leaveSandbox: undefined,
  setStreamStart: { at: 1 },
  copyText: { text: '1. mia' },
  copyImage: { png: new Uint8Array(8) },
  saveImage: { png: new Uint8Array(8) },
  getSparklines: undefined,
  getGifters: { search: '', order: 'lifetime', limit: 50, offset: 0 },
  getGifter: { userId: '12' },
  getGifterLine: { userId: '12', period: 'week', from: 0, to: 1 },
  getBoardAt: { period: 'week', at: 1 },
  getRace: { period: 'week', from: 0, to: 1 },
  getTotals: { step: 'day', from: 0, to: 1 },
  getLargestGains: { limit: 10, from: 0, to: 1 },
  getFinals: { period: 'week' },
  getMilestones: undefined,
  getAway: undefined,
  dismissAway: undefined,
  getHistoryFacts: undefined,
  saveNote: { userId: '12', text: 'thanked' },
  forgetGifter: { userId: '12' },
  eraseHistory: undefined,
  exportHistory: { what: 'everything', format: 'json' },
  importHistory: undefined,
  cancelTransfer: undefined,
}

/** Of the commands that do not answer whether they succeeded. */
const answers: Partial<Record<string, unknown>> = {
  getState: sampleState(),
  importHistory: { ok: true, readings: 0 },
  exportHistory: { ok: true, written: true },
  saveImage: { ok: true, written: true },
  ...Object.fromEntries(
    historyCommandNames.filter((name) => name.startsWith('get')).map((name) => [name, null]),
  ),
}

function setUp(change: Partial<Record<string, () => unknown>> = {}) {
  const handled = vi.fn<(name: string, input: unknown) => void>()
  const handlers = Object.fromEntries(
    commandNames.map((name) => [
      name,
      (input: unknown) => {
        handled(name, input)
        if (change[name]) return change[name]()
        return name in answers ? answers[name] : { ok: true }
      },
    ]),
  ) as unknown as CommandHandlers
  const lines: string[] = []
  const write = (line: string) => void lines.push(line)
  const log = { debug: write, info: write, warn: write, error: write }
  return { gate: createCommandGate(handlers, log), handled, lines }
}

const polluted = (json: string) => JSON.parse(json) as unknown

describe.each(commandNames)('the channel %s', (name) => {
  it('answers our own pages', async () => {
    const { gate, handled } = setUp()
    await gate(name, popover, [good[name]])
    await gate(name, { ...popover, page: 'window', frameUrl: 'kickboard-app://ui/window#/x' }, [
      good[name],
    ])
    expect(handled).toHaveBeenCalledTimes(2)
  })

  it('refuses a second argument', async () => {
    const { gate } = setUp()
    await expect(gate(name, popover, [good[name], 1])).rejects.toMatchObject({
      code: 'bad-arguments',
    })
  })

  it('refuses keys that do not belong there', async () => {
    const { gate, handled } = setUp()
    const extra = { ...(good[name] as object | undefined), extra: 1 }
    await expect(gate(name, popover, [extra])).rejects.toMatchObject({ code: 'bad-arguments' })
    expect(handled).not.toHaveBeenCalled()
  })

  it('refuses an answer that does not fit, so that nothing slips out', async () => {
    const { gate } = setUp({ [name]: () => ({ ok: 'SECRETWORD', accessToken: 'x' }) })
    await expect(gate(name, popover, [good[name]])).rejects.toMatchObject({ code: 'bad-answer' })
  })

  it('tells a page nothing of an error inside', async () => {
    const { gate, lines } = setUp({
      [name]: () => {
        throw new TypeError('SECRETWORD')
      },
    })
    const error: unknown = await gate(name, popover, [good[name]]).catch((error: unknown) => error)
    expect(error).toMatchObject({ code: 'failed' })
    expect(String(error) + lines.join()).not.toContain('SECRETWORD')
    expect(lines.join()).toContain('TypeError')
  })

  it('never hands over what is not in the contract', async () => {
    const { gate, handled } = setUp()
    await fc.assert(
      fc.asyncProperty(
        fc.anything({ withNullPrototype: true, withBigInt: true }),
        async (value) => {
          handled.mockClear()
          const answer = await gate(name, popover, [value]).catch((error: unknown) => error)
          if (answer instanceof Error) expect(handled).not.toHaveBeenCalled()
          else expect(handled).toHaveBeenCalledTimes(1)
        },
      ),
      { seed: 21, numRuns: 50 },
    )
  })
})

it.each([
  ['contents of nobody', { page: null }, 'unknown-page'],
  ['a subframe', { isMainFrame: false }, 'not-main-frame'],
  ['a frame that is gone', { frameUrl: null }, 'wrong-origin'],
  ['no address', { frameUrl: '' }, 'wrong-origin'],
  ['a blank page', { frameUrl: 'about:blank' }, 'wrong-origin'],
  ['the web', { frameUrl: 'https://ui/popover' }, 'wrong-origin'],
  ['a look-alike host', { frameUrl: 'kickboard-app://ui.evil/popover' }, 'wrong-origin'],
  ['a look-alike scheme', { frameUrl: 'kickboard://ui/popover' }, 'wrong-origin'],
  ['a user in the address', { frameUrl: 'kickboard-app://x@ui/popover' }, 'wrong-origin'],
  ['a port in the address', { frameUrl: 'kickboard-app://ui:8/popover' }, 'wrong-origin'],
  ['a file', { frameUrl: 'file:///etc/passwd' }, 'wrong-origin'],
  ['data', { frameUrl: 'data:text/html,kickboard-app://ui' }, 'wrong-origin'],
] as const)(
  '[fire] hostile: IPC on every channel from %s -> refused, said in the log without its arguments',
  async (_, change, code) => {
    for (const name of commandNames) {
      const { gate, handled, lines } = setUp()
      const secret = { clientSecret: 'SECRETWORD' }
      await expect(gate(name, { ...popover, ...change }, [secret])).rejects.toMatchObject({ code })
      expect(handled).not.toHaveBeenCalled()
      expect(lines).toHaveLength(1)
      expect(lines[0]).toContain(name)
      expect(lines.join()).not.toContain('SECRETWORD')
    }
  },
)

it.each([
  ['a number', [7]],
  ['a string', ['x']],
  ['a huge string', ['x'.repeat(5_000_000)]],
  ['null', [null]],
  ['a list', [[]]],
  ['a bare object', [{ unknown: 1 }]],
  ['a polluting object', [polluted('{"__proto__":{"ok":true}}')]],
  ['a polluting constructor', [polluted('{"constructor":{"prototype":{"ok":true}}}')]],
])('[fire] hostile: IPC on every channel with %s -> refused, nothing polluted', async (_, args) => {
  for (const name of commandNames) {
    const { gate, handled } = setUp()
    await expect(gate(name, popover, args)).rejects.toMatchObject({ code: 'bad-arguments' })
    expect(handled).not.toHaveBeenCalled()
    expect(({} as { ok?: boolean }).ok).toBeUndefined()
  }
})

describe('createCommandGate', () => {
  it.each(['toString', '__proto__', 'constructor', '', 'kickboard:command:signIn'])(
    'has no command %j',
    async (name) => {
      const { gate } = setUp()
      await expect(gate(name, popover, [])).rejects.toMatchObject({ code: 'unknown-command' })
    },
  )

  it.each([
    ['saveCredentials', { clientId: 'x'.repeat(201), clientSecret: 'x' }],
    ['saveCredentials', { clientId: '   ', clientSecret: 'x' }],
    ['useAppToken', { broadcasterUserId: '1e3' }],
    ['useAppToken', { broadcasterUserId: 12 }],
    ['saveSettings', { port: 80 }],
    ['saveSettings', { intervalSeconds: 1 }],
    ['saveSettings', { snoozedUntil: 1 }],
    ['openLink', { link: 'https://evil.example' }],
    ['openPage', { page: '../popover' }],
    ['openMenu', { menu: 'more', x: Number.NaN, y: 0 }],
    ['openMenu', { menu: 'more', x: Infinity, y: 0 }],
    ['openMenu', { menu: 'gifter', x: 0, y: 0 }],
  ])('%s refuses %j', async (name, input) => {
    const { gate } = setUp()
    await expect(gate(name, popover, [input])).rejects.toMatchObject({ code: 'bad-arguments' })
  })

  it('strips from a state what a page must not see', async () => {
    const { gate } = setUp({ getState: () => ({ ...sampleState(), accessToken: 'SECRETWORD' }) })
    expect(JSON.stringify(await gate('getState', popover, []))).not.toContain('SECRETWORD')
  })
})
