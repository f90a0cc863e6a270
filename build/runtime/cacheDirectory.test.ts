import { join } from 'node:path'
import { expect, it } from 'vitest'
import { cacheDirectory } from './cacheDirectory.ts'

it('follows XDG_CACHE_HOME on every system', () => {
  expect(cacheDirectory({ XDG_CACHE_HOME: '/c' }, 'darwin', '/h')).toBe(join('/c', 'kickboard'))
})

it('uses the place the system has for caches', () => {
  expect(cacheDirectory({}, 'linux', '/h')).toBe(join('/h', '.cache', 'kickboard'))
  expect(cacheDirectory({}, 'darwin', '/h')).toBe(join('/h', 'Library', 'Caches', 'kickboard'))
})
