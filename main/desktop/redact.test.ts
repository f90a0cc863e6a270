import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact } from './redact.ts'

const token = 'EXAMPLE0TOKEN0FOR0TESTS0ONLY0NOT0A0REAL0ONE00000'

describe('redact', () => {
  it.each([
    `Authorization: Bearer ${token}`,
    `GET http://localhost:28135/callback?code=SHORTSECRET&state=SHORTSECRET`,
    `code=SHORTSECRET&state=SHORTSECRET`,
    `{"access_token":"SHORTSECRET","refresh_token":"SHORTSECRET"}`,
    `{ clientSecret: 'SHORTSECRET' }`,
    `client_secret = SHORTSECRET`,
    `refused ${token}`,
    `bearer SHORTSECRET`,
    Buffer.from('SHORTSECRET and some more of it').toString('base64'),
  ])('takes the secret out of %s', (line) => {
    const clean = redact(line)
    expect(clean).not.toContain('SHORTSECRET')
    expect(clean).not.toContain(token)
    expect(clean).not.toContain(Buffer.from('SHORTSECRET and').toString('base64').slice(0, 16))
    expect(clean).toContain('[removed]')
  })

  it.each([
    'Keychain: plain-key',
    'A page was kept from following a redirect',
    'Leaderboard of 668 read: 100 rows, week',
    '/home/somebody/.config/Kickboard/settings.json could not be written',
    'HTTP status code 502',
  ])('leaves %j alone', (line) => expect(redact(line)).toBe(line))

  it('takes out any token of the shape that Kick gives', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{48}$/), fc.string(), (token, around) => {
        return !redact(`${around} ${token} ${around}`).includes(token)
      }),
      { seed: 48, numRuns: 300 },
    )
  })
})
