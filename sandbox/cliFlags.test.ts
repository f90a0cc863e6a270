import { describe, expect, it } from 'vitest'
import { FlagError, parseFlags } from './cliFlags.ts'
import { cliHelp } from './cliHelp.ts'
import { faultNames } from './faults/faultTable.ts'

describe('flags', () => {
  it('are all optional', () => {
    expect(parseFlags([])).toEqual({ help: false, json: false, options: {}, faults: [] })
  })

  it('become options and faults', () => {
    const args = [
      '--port=8123',
      '--seed=7',
      '--scenario=empty',
      '--shape=brief',
      '--consent=approve',
      '--redirect-uri=http://localhost:1/a',
      '--redirect-uri=http://localhost:2/b',
      '--now=2026-10-14T12:00:00Z',
      '--play=5',
      '--fault=token:invalid-grant:2',
      '--fault=*:slow',
      '--json',
    ]
    expect(parseFlags(args)).toEqual({
      help: false,
      json: true,
      options: {
        port: 8123,
        seed: 7,
        scenario: 'empty',
        leaderboardShape: 'brief',
        consent: 'approve',
        redirectUris: ['http://localhost:1/a', 'http://localhost:2/b'],
        now: Date.UTC(2026, 9, 14, 12),
        play: { everyMs: 5000 },
      },
      faults: [
        { endpoint: 'token', name: 'invalid-grant', calls: 2 },
        { endpoint: '*', name: 'slow' },
      ],
    })
  })

  it.each([
    ['--bogus', "'--bogus'"],
    ['word', 'word'],
    ['--port=70000', '--port'],
    ['--port=-1', '--port'],
    ['--seed=x', '--seed'],
    ['--shape=round', 'lists, brief'],
    ['--consent=maybe', 'ask, approve, deny, never'],
    ['--scenario=war', 'channel, empty, quiet'],
    ['--redirect-uri=here', 'whole address'],
    ['--now=then', '--now'],
    ['--play=0', '--play'],
    ['--fault=moon:slow', 'leaderboard'],
    ['--fault=token:slow:0', '--fault'],
    ['--fault=token:slow:1:2', 'ENDPOINT:NAME'],
    ['--fault=token:nope', '"nope"'],
    ['--fault=users:ties', 'no sense'],
  ])('%s is refused in one sentence', (flag, words) => {
    expect(() => parseFlags([flag])).toThrow(FlagError)
    expect(() => parseFlags([flag])).toThrow(words)
    expect(() => parseFlags([flag])).not.toThrow('\n')
  })

  it('and every fault are in the help', () => {
    const help = cliHelp()
    for (const name of faultNames) expect(help).toContain(`  ${name} `)
    for (const flag of ['port', 'seed', 'shape', 'consent', 'fault', 'redirect-uri', 'play']) {
      expect(help).toContain(`--${flag}`)
    }
  })
})
