import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { fakeClock } from '../testing/fakeClock.ts'
import { createXdgOpener } from './createXdgOpener.ts'

async function openerOf(script: string) {
  const folder = await mkdtemp(join(tmpdir(), 'kickboard-opener-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const command = join(folder, 'xdg-open')
  await writeFile(command, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  const clock = fakeClock()
  return { folder, clock, open: createXdgOpener(clock, command) }
}

describe.skipIf(process.platform === 'win32')('xdg-open', () => {
  it('is handed the address as it is', async () => {
    const { folder, clock, open } = await openerOf('printf %s "$1" > "$(dirname "$0")/opened"')
    await open('https://kick.com/a?b=$(c)&d')
    expect(await readFile(join(folder, 'opened'), 'utf8')).toBe('https://kick.com/a?b=$(c)&d')
    expect(clock.pending()).toBe(0)
  })

  it.each([1, 2, 3, 4])('that ends with %i has opened nothing', async (code) => {
    const { clock, open } = await openerOf(`exit ${code}`)
    await expect(open('https://kick.com/')).rejects.toThrow('No browser')
    expect(clock.pending()).toBe(0)
  })

  it('that is not there has opened nothing', async () => {
    await expect(createXdgOpener(fakeClock(), '/nowhere/xdg-open')('https://x/')).rejects.toThrow()
  })

  it('that became the browser counts as opened', async () => {
    // Waits for a word in a pipe that nobody has written yet.
    const { folder, clock, open } = await openerOf(
      'cd "$(dirname "$0")" && mkfifo pipe && read -r word < pipe',
    )
    const opened = open('https://kick.com/')
    await clock.advance(4_000)
    await opened
    await vi.waitFor(() => writeFile(join(folder, 'pipe'), 'end\n', { flag: 'r+' }))
  })
})
