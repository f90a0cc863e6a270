import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FlagsResult, parseFlags } from './flags.ts'

const parse = (...flags: string[]) => parseFlags(['/opt/kickboard', ...flags], 1000)
const sentence = (result: FlagsResult) => (result.ok ? null : result.sentence)
const flags = (result: FlagsResult) => {
  if (!result.ok) throw new Error(result.sentence)
  return result.flags
}

describe('parseFlags', () => {
  it('has defaults', () => {
    expect(flags(parse())).toEqual({
      sandbox: null,
      userDataDir: null,
      hidden: false,
      logLevel: 'info',
      print: null,
      open: null,
      devtools: false,
    })
  })

  it('reads every flag and keeps the case of values', () => {
    expect(
      flags(
        parse(
          '--kick-api=http://127.0.0.1:4001',
          '--kick-id=http://localhost:4002/',
          '--user-data-dir=/Tmp/Profile A',
          '--hidden',
          '--log-level=debug',
          '--open=gifter/18446744073709551615',
          '--devtools',
        ),
      ),
    ).toEqual({
      sandbox: { apiOrigin: 'http://127.0.0.1:4001', idOrigin: 'http://localhost:4002' },
      userDataDir: '/Tmp/Profile A',
      hidden: true,
      logLevel: 'debug',
      print: null,
      open: { page: 'gifters', userId: '18446744073709551615' },
      devtools: true,
    })
  })

  it.each(['127.0.0.1', 'localhost', '[::1]'])('takes %s as this computer', (host) => {
    const origin = `http://${host}:4000`
    expect(flags(parse(`--kick-api=${origin}`, `--kick-id=${origin}/`)).sandbox).toEqual({
      apiOrigin: origin,
      idOrigin: origin,
    })
  })

  it('wants both origins or neither', () => {
    expect(sentence(parse('--kick-api=http://127.0.0.1:1'))).toContain('only together')
    expect(sentence(parse('--kick-id=http://127.0.0.1:1'))).toContain('only together')
  })

  it.each([
    'https://127.0.0.1:4000',
    'https://evil.example',
    'http://evil.example:4000',
    'http://127.0.0.1.evil.example:4000',
    'http://127.0.0.1:4000@evil.example',
    'http://user:word@127.0.0.1:4000',
    'http://127.0.0.1:4000/path',
    'http://127.0.0.1:4000/?query',
    'http://127.0.0.1:99999',
    'http://127.0.0.1',
    'http://0.0.0.0:4000',
    'http://10.0.0.1:4000',
    'http://[::ffff:10.0.0.1]:4000',
    'http://2130706433:4000',
    'file:///etc/passwd',
    'HTTP://evil:1',
    'HTTP://127.0.0.1:4000',
    'http://LOCALHOST:4000',
    'http://127.0.0.1:4000//',
    'http://127.0.0.1:4000/..',
    'http://127.0.0.1:4000#x',
    'http://@127.0.0.1:4000',
    'http://127.1:4000',
    'http://0x7f.0.0.1:4000',
    'http://[::1%25lo]:4000',
    'http://[0:0:0:0:0:0:0:1]:4000',
    'http://localhost.:4000',
    'ws://127.0.0.1:4000',
  ])(
    '[fire] hostile: --kick-api=%s or --kick-id -> refused on either side, exit code 2',
    (origin) => {
      const good = 'http://127.0.0.1:4000'
      expect(sentence(parse(`--kick-api=${origin}`, `--kick-id=${good}`))).toContain('--kick-api')
      expect(sentence(parse(`--kick-api=${good}`, `--kick-id=${origin}`))).toContain('--kick-id')
    },
  )

  it('refuses what neither Kickboard nor Chromium has, with exit code 2', () => {
    for (const wrong of ['--hiden', '--kick', '--kick-apis=http://127.0.0.1:1', '--port=3'])
      expect(parse(wrong)).toMatchObject({ ok: false, exitCode: 2 })
    expect(sentence(parse('--hid\u001B[31men'))).not.toContain('\u001B')
  })

  it.each(['--hidden=yes', '--log-level', '--log-level=', '--log-level=loud', '--user-data-dir'])(
    'refuses %s',
    (wrong) => expect(parse(wrong)).toMatchObject({ ok: false, exitCode: 2 }),
  )

  it.each(['board', 'history', 'settings'] as const)('opens the page of --open=%s', (page) => {
    expect(flags(parse(`--open=${page}`)).open).toEqual({ page })
  })

  it.each([
    'welcome',
    'Board',
    'gifters/1',
    'gifter/',
    'gifter/x',
    'gifter/1/2',
    '12',
    'gifter/-1',
    `gifter/${'1'.repeat(21)}`,
  ])('refuses --open=%s', (value) => expect(sentence(parse(`--open=${value}`))).toContain('--open'))

  it('refuses a flag that is given twice with a value', () => {
    expect(sentence(parse('--user-data-dir=/a', '--user-data-dir=/b'))).toContain('twice')
  })

  it("lets Chromium's, Electron's and an installer's switches pass", () => {
    const others = [
      '--remote-debugging-port=0',
      '--password-store=gnome-libsecret',
      '--lang=de',
      '--force-device-scale-factor=2',
      '--ozone-platform=x11',
      '--ozone-platform-hint=auto',
      '--inspect=0',
      '--no-sandbox',
      '--disable-gpu',
      '--enable-logging',
      '--js-flags=--max-old-space-size=100',
      '--proxy-server=localhost:3128',
      '--original-process-start-time=1',
      '--updated',
      '--squirrel-firstrun',
    ]
    expect(parse(...others).ok).toBe(true)
  })

  it('ignores words, a link and all behind a double dash', () => {
    expect(flags(parse('.', 'kickboard://open', '-psn_0_1', '--', '--hiden')).hidden).toBe(false)
  })

  it('refuses root, but still prints version and help', () => {
    const asRoot = (...rest: string[]) => parseFlags(['kickboard', ...rest], 0)
    expect(sentence(asRoot())).toContain('root')
    expect(sentence(asRoot('--no-sandbox'))).toContain('root')
    expect(flags(asRoot('--version')).print).toBe('version')
    expect(flags(asRoot('--help', '--version')).print).toBe('help')
    expect(parseFlags(['kickboard'], null).ok).toBe(true)
  })

  it('never throws, and never answers an origin off this computer', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc
              .tuple(fc.constantFrom('kick-api', 'kick-id', 'open'), fc.string())
              .map((p) => `--${p.join('=')}`),
            fc.webUrl().map((url) => `--kick-api=${url}`),
            fc.webUrl().map((url) => `--kick-id=${url}`),
          ),
        ),
        (argv) => {
          const result = parseFlags(['kickboard', ...argv], 1000)
          if (!result.ok) return result.sentence.length > 10
          const { sandbox } = result.flags
          return (
            sandbox === null ||
            /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(sandbox.apiOrigin)
          )
        },
      ),
      { seed: 28135, numRuns: 500 },
    )
  })
})
