import fc from 'fast-check'
import { expect, it } from 'vitest'
import { commands } from '../../contract/channels.ts'
import { historyCommands } from '../../contract/history/commands.ts'
import { commandNames } from '../../contract/names.ts'
import { problemCodes } from '../../contract/problem.ts'
import { settingsSchema } from '../../contract/settings.ts'
import { hearRejections } from '../testing/hearRejections.ts'
import { type Caller, type CommandHandlers, createCommandGate } from './createCommandGate.ts'
import { RefusedCall } from './RefusedCall.ts'
import { sampleState } from './testing/appState.ts'

const schemas = { ...commands, ...historyCommands }
const caller = fc.record<Caller>({
  page: fc.constantFrom('popover', 'popover', 'popover', 'window', null),
  frameUrl: fc.oneof(
    { weight: 6, arbitrary: fc.constant('kickboard-app://ui/popover') },
    fc.constantFrom(null, '', 'about:blank', 'kickboard-app://ui.evil/', 'kickboard-app://ui@x/'),
    fc.webUrl(),
    fc.string({ unit: 'binary' }),
  ),
  isMainFrame: fc.constantFrom(true, true, true, false),
})
const key = fc.constantFrom(
  ...Object.keys(settingsSchema.shape),
  'clientId',
  'clientSecret',
  'accept',
  'broadcasterUserId',
  'for',
  'code',
  'storage',
  'link',
  'menu',
  'x',
  'y',
  'userId',
  'page',
  '__proto__',
  'constructor',
  'toString',
  'extra',
)
const value = fc.oneof(
  fc.constantFrom('week', 'hour', 'off', 'dark', 'more', 'gifter', 'settings', 'memory', '12'),
  fc.constantFrom<unknown>(true, false, null, undefined, 60, 28135, -0, Infinity, Number.NaN),
  fc.constantFrom<unknown>(...problemCodes),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
)
const argument = fc.oneof(
  fc.constant(undefined),
  fc.dictionary(key, value, { maxKeys: 4, noNullPrototype: false }),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
  fc.nat({ max: 300_000 }).map((length) => ({ clientId: 'x'.repeat(length), clientSecret: 'x' })),
)

it('[fire] fuzz: 5,000 IPC calls over all channels -> what the contract has, or a typed refusal; no prototype touched', async () => {
  const rejections = hearRejections()
  const handled: [string, unknown][] = []
  const handlers = Object.fromEntries(
    commandNames.map((name) => [
      name,
      (input: unknown) => {
        handled.push([name, input])
        if (name === 'getState') return sampleState()
        if (name === 'importHistory') return { ok: true, readings: 0 }
        return name.startsWith('get') ? null : { ok: true }
      },
    ]),
  ) as unknown as CommandHandlers
  const silent = () => undefined
  const gate = createCommandGate(handlers, {
    debug: silent,
    info: silent,
    warn: silent,
    error: silent,
  })
  const name = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom<string>(...commandNames) },
    fc.string(),
  )
  let accepted = 0
  await fc.assert(
    fc.asyncProperty(
      name,
      caller,
      fc.array(argument, { maxLength: 2 }),
      async (name, caller, args) => {
        handled.length = 0
        const answer = await gate(name, caller, args).catch((error: unknown) => error)
        if (answer instanceof Error) {
          expect(answer).toBeInstanceOf(RefusedCall)
          expect(handled).toEqual([])
          return
        }
        accepted += 1
        expect(caller).toMatchObject({ isMainFrame: true })
        expect(caller.frameUrl).toMatch(/^kickboard-app:\/\/ui\//)
        const [[called, input] = ['']] = handled
        expect(called).toBe(name)
        expect(schemas[called as keyof typeof schemas].input.safeParse(input).success).toBe(true)
      },
    ),
    { seed: 20261124, numRuns: 5_000 },
  )
  expect(accepted, 'some of them were good').toBeGreaterThan(100)
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(await rejections()).toEqual([])
}, 60_000)
