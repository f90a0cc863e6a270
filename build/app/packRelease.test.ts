import { expect, it } from 'vitest'
import { SetupFailure } from '../terminal/SetupFailure.ts'
import { packRelease, requireShipped } from './packRelease.ts'

const runtime = { directory: '/nowhere', version: '33.2.1', reason: '' }

it('[fire] installed: a release is to be packaged with the fallback Electron -> refused, with the way out', async () => {
  const refused = packRelease({ ...runtime, source: 'fallback' })
  await expect(refused).rejects.toThrow(SetupFailure)
  await expect(refused).rejects.toThrow(
    /pinned Electron only.*33\.2\.1.*ELECTRON_OVERRIDE_DIST_PATH/,
  )
})

it.each(['pinned', 'override'] as const)('lets the %s one pass', (source) => {
  expect(() => requireShipped({ ...runtime, source })).not.toThrow()
})
