import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packagedPaths } from './packagedPaths.ts'

it.each([
  ['linux', 'x64', ['linux-unpacked', 'kickboard']],
  ['linux', 'arm64', ['linux-arm64-unpacked', 'kickboard']],
  ['darwin', 'arm64', ['mac-arm64', 'Kickboard.app', 'Contents', 'MacOS', 'Kickboard']],
  ['win32', 'x64', ['win-unpacked', 'kickboard.exe']],
] as const)('finds the binary on %s %s', (platform, arch, parts) => {
  expect(packagedPaths('dist', platform, arch).binary).toBe(join('dist', ...parts))
})
