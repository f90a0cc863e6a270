import { expect, test } from 'vitest'
import { renamePatiently } from './renamePatiently.ts'

/** A file system that fails `failures` times with `code`. */
function systemThat(platform: string, failures: number, code: string) {
  const seen = { renames: 0, waited: 0 }
  return {
    seen,
    platform,
    async rename() {
      if (seen.renames++ < failures) throw Object.assign(new Error(code), { code })
    },
    async wait(ms: number) {
      seen.waited += ms
    },
  }
}

test('Windows is asked again while somebody has the file open', async () => {
  const system = systemThat('win32', 3, 'EPERM')
  await renamePatiently('a', 'b', system)
  expect(system.seen).toEqual({ renames: 4, waited: 80 })
})

test('patience ends within a second, with the reason', async () => {
  const system = systemThat('win32', 99, 'EBUSY')
  await expect(renamePatiently('a', 'b', system)).rejects.toThrow('EBUSY')
  expect(system.seen.waited).toBeLessThan(1000)
})

test.each([
  ['win32', 'ENOSPC'],
  ['linux', 'EACCES'],
])('on %s %s is final', async (platform, code) => {
  const system = systemThat(platform, 1, code)
  await expect(renamePatiently('a', 'b', system)).rejects.toThrow(code)
  expect(system.seen).toEqual({ renames: 1, waited: 0 })
})
