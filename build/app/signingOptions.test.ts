import { expect, it } from 'vitest'
import { signingOptions } from './signingOptions.ts'

it('signs with the certificate that was given', () => {
  expect(signingOptions('darwin', { CSC_LINK: 'certificate.p12' })).toEqual({ args: [], env: {} })
  expect(signingOptions('win32', { CSC_NAME: 'Kickboard' })).toEqual({ args: [], env: {} })
})

it('signs ad hoc on macOS without one, and nowhere takes what the keychain happens to hold', () => {
  const mac = signingOptions('darwin', {})
  expect(mac.args).toContain('-c.mac.identity=-')
  for (const platform of ['darwin', 'linux', 'win32'] as const)
    expect(signingOptions(platform, {}).env).toMatchObject({ CSC_IDENTITY_AUTO_DISCOVERY: 'false' })
})
