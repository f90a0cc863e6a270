import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseFlags } from './flags.ts'

const own = ['kick-api', 'kick-id', 'user-data-dir', 'log-level', 'open', 'hidden', 'help'] as const
const host = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('127.0.0.1', 'localhost', '[::1]') },
  fc.constantFrom('LOCALHOST', '127.1', '0.0.0.0', '[::]'),
  fc.domain(),
  fc.ipV4(),
  fc.ipV6().map((address) => `[${address}]`),
)
const mostly = (usual: string, ...others: string[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, fc.constantFrom(...others))
/** Addresses that are nearly one of this computer. */
const address = fc
  .record({
    scheme: mostly('http://', 'HTTP://', 'https://', 'http:/', 'http:\\\\', 'file://', ''),
    user: mostly('', 'x@', 'user:word@', '127.0.0.1:4000@', '@'),
    host,
    port: fc.oneof(
      fc.nat({ max: 70_000 }).map((port) => `:${port}`),
      fc.constantFrom('', ':', ':x'),
    ),
    rest: mostly('', '/', '//', '/x', '?q', '#h', '\\', '\t', '\n', '\0', '%00'),
  })
  .map(({ scheme, user, host, port, rest }) => scheme + user + host + port + rest)
const argument = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .tuple(fc.constantFrom(...own), fc.oneof(fc.string({ unit: 'binary' }), address))
    .map(([name, value]) => `--${name}=${value}`),
  address.map((value) => `--kick-api=${value}`),
  address.map((value) => `--kick-id=${value}`),
)
const pair = fc.tuple(address, address).map(([api, id]) => [`--kick-api=${api}`, `--kick-id=${id}`])

it('[fire] fuzz: 10,000 command lines -> flags that fit, or one sentence and exit code 2; a sandbox never off this computer', () => {
  let sandboxes = 0
  fc.assert(
    fc.property(fc.oneof(fc.array(argument, { maxLength: 6 }), pair), (argv) => {
      const result = parseFlags(['kickboard', ...argv], 1000)
      if (!result.ok) {
        expect(result.exitCode).toBe(2)
        expect(result.sentence).toMatch(/^[ -~]{10,300}$/)
        return
      }
      for (const origin of Object.values(result.flags.sandbox ?? {})) {
        sandboxes += 1
        expect(origin).toMatch(/^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/)
      }
      expect(result.flags.open?.userId ?? '1').toMatch(/^\d{1,20}$/)
    }),
    { seed: 28135, numRuns: 10_000 },
  )
  expect(sandboxes, 'some of them were good').toBeGreaterThan(10)
})
