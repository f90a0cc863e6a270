import { expect, test, vi } from 'vitest'
import { silentLog } from '../log.ts'
import { createSettings } from './createSettings.ts'
import { defaultSettings } from './readSettings.ts'

test('a change is seen at once and written with the version', async () => {
  const set = vi.fn()
  const settings = createSettings({
    initial: defaultSettings(),
    openFile: async () => ({ set }),
    log: silentLog,
  })
  const seen = vi.fn()
  settings.subscribe(seen)
  const written = settings.change({ theme: 'dark' })
  expect(settings.current().theme).toBe('dark')
  expect(seen).toHaveBeenCalledWith(expect.objectContaining({ theme: 'dark' }))
  expect(await written).toBeNull()
  expect(set).toHaveBeenCalledWith({ ...defaultSettings(), theme: 'dark', version: 1 })
})

test('the file is not opened before the first change, and once only', async () => {
  const openFile = vi.fn(async () => ({ set() {} }))
  const settings = createSettings({ initial: defaultSettings(), openFile, log: silentLog })
  expect(openFile).not.toHaveBeenCalled()
  await settings.change({ theme: 'dark' })
  await settings.change({ theme: 'light' })
  expect(openFile).toHaveBeenCalledTimes(1)
})

test('[fire] machine: settings cannot be written -> said, the change holds until quit, the next one saves both', async () => {
  let full = true
  const set = vi.fn(() => {
    if (full) throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
  })
  const settings = createSettings({
    initial: defaultSettings(),
    openFile: async () => ({ set }),
    log: silentLog,
  })
  expect(await settings.change({ theme: 'dark' })).toEqual({
    code: 'disk-not-writable',
    values: { file: 'settings.json' },
  })
  expect(settings.current().theme).toBe('dark')
  full = false
  expect(await settings.change({ notifyLeader: false })).toBeNull()
  expect(set).toHaveBeenLastCalledWith(expect.objectContaining({ theme: 'dark' }))
})
