import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFileLog } from './createFileLog.ts'

describe('createFileLog', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kickboard-log-'))
  })
  afterEach(() => rm(folder, { recursive: true }))
  const read = () => readFile(join(folder, 'logs', 'kickboard.log'), 'utf8')

  it('writes lines of its level and above, readable by the owner only', async () => {
    const log = createFileLog(join(folder, 'logs'), 'warn')
    log.info('not this')
    log.warn('but this')
    log.error('and this')
    const lines = (await read()).trim().split('\n')
    expect(lines.map((line) => line.replace(/^\[.*?\] /, ''))).toEqual([
      'warn but this',
      'error and this',
    ])
    const { mode } = await stat(join(folder, 'logs', 'kickboard.log'))
    const folderMode = (await stat(join(folder, 'logs'))).mode
    if (process.platform !== 'win32')
      expect([mode & 0o777, folderMode & 0o777]).toEqual([0o600, 0o700])
  })

  it('lets no secret and no second line through', async () => {
    const log = createFileLog(join(folder, 'logs'), 'info')
    log.info('name\n[2026-01-01] error forged\u2028line code=SHORTSECRET')
    const text = await read()
    expect(text.trim().split(/\n|\u2028/)).toHaveLength(1)
    expect(text).not.toContain('SHORTSECRET')
  })

  it('puts a full file aside', async () => {
    const log = createFileLog(join(folder, 'logs'), 'info')
    for (let line = 0; line < 1200; line++) log.info('a line '.repeat(200))
    expect((await readdir(join(folder, 'logs'))).toSorted()).toEqual([
      'kickboard.log',
      'kickboard.old.log',
    ])
  })

  it('goes on where it cannot write', () => {
    const log = createFileLog('/dev/null/nowhere', 'info')
    expect(() => log.error('lost')).not.toThrow()
  })
})
