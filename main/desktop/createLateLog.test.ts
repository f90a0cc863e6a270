import { expect, test, vi } from 'vitest'
import { silentLog } from '../log.ts'
import { createLateLog } from './createLateLog.ts'

test('what was written before the log was there comes first, each line once', () => {
  const lines: string[] = []
  const late = createLateLog()
  late.warn('one')
  late.info('two')
  const log = {
    ...silentLog,
    warn: (line: string) => void lines.push(`warn ${line}`),
    info: (line: string) => void lines.push(`info ${line}`),
  }
  late.open(log)
  late.info('three')
  expect(lines).toEqual(['warn one', 'info two', 'info three'])
})

test('levels stay what they are', () => {
  const late = createLateLog()
  const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() }
  late.open(log)
  late.error('bad')
  late.debug('small')
  expect(log.error).toHaveBeenCalledWith('bad')
  expect(log.debug).toHaveBeenCalledWith('small')
  expect(log.info).not.toHaveBeenCalled()
})
