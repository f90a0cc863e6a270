import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { silentLog } from '../log.ts'
import { checkExternalLink } from './checkExternalLink.ts'
import { createExternalOpener } from './createExternalOpener.ts'
import { kickProfileLink } from './kickProfileLink.ts'

const idOrigin = 'https://id.kick.com'

describe('checkExternalLink', () => {
  it.each([
    'https://kick.com/settings/developer',
    'https://docs.kick.com/getting-started',
    'https://github.com/somebody/kickboard',
    'https://id.kick.com/oauth/authorize?client_id=1&state=x',
  ])('lets %s pass', (address) => expect(checkExternalLink(address, idOrigin)).toBe(address))

  it('lets the authorize page of a sandbox pass, and no other page of it', () => {
    const sandbox = 'http://127.0.0.1:4000'
    expect(checkExternalLink(`${sandbox}/oauth/authorize?x=1`, sandbox)).not.toBeNull()
    expect(checkExternalLink(`${sandbox}/oauth/token`, sandbox)).toBeNull()
    expect(checkExternalLink('http://127.0.0.1:4001/oauth/authorize', sandbox)).toBeNull()
    expect(checkExternalLink(`${sandbox}/oauth/authorize`, idOrigin)).toBeNull()
  })

  it.each([
    'http://kick.com/',
    'https://kick.com.evil.example/',
    'https://evil.example/kick.com',
    'https://kick.com@evil.example/',
    'https://user:word@kick.com/',
    'https://kick.com:8443/',
    'https://id.kick.com/other',
    'https://sub.kick.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'smb://kick.com/share',
    'kickboard://open',
    'ms-msdt:/id',
    '//kick.com',
    'kick.com',
    '',
    '\u0000https://kick.com/',
    `https://kick.com/${'x'.repeat(5000)}`,
  ])('refuses %j', (address) => {
    const checked = checkExternalLink(address, idOrigin)
    // A leading control character is stripped by the URL parser: what is opened is the clean form.
    if (address.startsWith('\u0000')) expect(checked).toBe('https://kick.com/')
    else expect(checked).toBeNull()
  })

  it('opens nothing but https on a known host, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string()), (address) => {
        const checked = checkExternalLink(address, idOrigin)
        return (
          checked === null || /^https:\/\/(kick|docs\.kick|github|id\.kick)\.com\//.test(checked)
        )
      }),
      { seed: 3, numRuns: 500 },
    )
  })
})

describe('kickProfileLink', () => {
  it('links a name, and refuses what cannot be one', () => {
    expect(kickProfileLink('Alpha_Whale')).toBe('https://kick.com/alpha-whale')
    for (const name of ['', '../settings', 'a/b', 'a?b', 'a b', '\u202Ex', 'x'.repeat(61)])
      expect(kickProfileLink(name)).toBeNull()
  })
})

describe('createExternalOpener', () => {
  it('opens what passed the check and rejects the rest without a word of it', async () => {
    const open = vi.fn(async () => {})
    const error = vi.fn()
    const opener = createExternalOpener(open, idOrigin, { ...silentLog, error })
    await opener('https://kick.com/settings/developer')
    expect(open).toHaveBeenCalledExactlyOnceWith('https://kick.com/settings/developer')
    await expect(opener('https://evil.example/?state=SECRETWORD')).rejects.toThrow()
    expect(open).toHaveBeenCalledTimes(1)
    expect(JSON.stringify(error.mock.calls)).not.toContain('SECRETWORD')
  })

  it('passes on that no browser could be started', async () => {
    const opener = createExternalOpener(
      () => Promise.reject(new Error('none')),
      idOrigin,
      silentLog,
    )
    await expect(opener('https://kick.com/')).rejects.toThrow('none')
  })
})
