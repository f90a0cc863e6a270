import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { silentLog } from '../log.ts'
import { guardProcess } from './guardProcess.ts'

test.each(['uncaughtException', 'unhandledRejection'])(
  '%s is logged with its class and place, and nothing of its message',
  (event) => {
    const error = vi.fn()
    const source = new EventEmitter()
    guardProcess({ ...silentLog, error }, source)
    source.emit(event, new TypeError('the secret is SESAME'))
    const line = error.mock.calls[0]?.[0]
    expect(line).toMatch(/^not caught: TypeError at .*guardProcess\.test\.ts/)
    expect(line).not.toContain('SESAME')
  },
)

test('anything can be thrown', () => {
  const error = vi.fn()
  const source = new EventEmitter()
  guardProcess({ ...silentLog, error }, source)
  source.emit('unhandledRejection', 'SESAME')
  expect(error).toHaveBeenCalledWith('not caught: string')
})

test('it lets go', () => {
  const source = new EventEmitter()
  guardProcess(silentLog, source)()
  expect(source.listenerCount('uncaughtException')).toBe(0)
  expect(source.listenerCount('unhandledRejection')).toBe(0)
})
