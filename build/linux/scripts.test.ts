import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../terminal/runCommand.ts'

/** The scripts run for real, with a folder in place of the root of the file system. */
describe.skipIf(process.platform !== 'linux')('scripts of deb and rpm', () => {
  let root: string
  const at = (path: string) => join(root, path)

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'kickboard-scripts-'))
    for (const folder of ['opt/Kickboard/resources', 'usr/bin', 'bin'])
      await mkdir(at(folder), { recursive: true })
    await writeFile(at('opt/Kickboard/kickboard'), '')
    await writeFile(at('opt/Kickboard/resources/apparmor-profile'), 'profile')
    await writeFile(at('opt/Kickboard/chrome-sandbox'), '', { mode: 0o755 })
  })
  afterEach(() => rm(root, { recursive: true }))

  /** AppArmor's parser, which notes down how it was called. */
  async function haveAppArmor(acceptsProfile: boolean): Promise<void> {
    await mkdir(at('etc/apparmor.d'), { recursive: true })
    const answer = acceptsProfile ? 0 : 1
    await writeFile(
      at('bin/apparmor_parser'),
      `#!/bin/sh\necho "$@" >>'${at('parsed')}'\nexit ${answer}\n`,
    )
    await chmod(at('bin/apparmor_parser'), 0o755)
  }

  async function run(script: string, ...args: string[]): Promise<void> {
    const text = await readFile(join(import.meta.dirname, script), 'utf8')
    const filled = text
      .replaceAll(`\${sanitizedProductName}`, 'Kickboard')
      .replaceAll(`\${executable}`, 'kickboard')
      .replaceAll(/(?<=['" ])\/(?=opt|usr|etc)/g, `${root}/`)
    const file = at('script.sh')
    await writeFile(file, filled)
    const env = { PATH: `${at('bin')}:/usr/bin:/bin` }
    const { code, stderr } = await runCommand('sh', [file, ...args], { env })
    expect(stderr).toBe('')
    expect(code).toBe(0)
  }

  const helperMode = async () => (await stat(at('opt/Kickboard/chrome-sandbox'))).mode & 0o7777

  it('[fire] installed: a kernel without user namespaces -> the sandbox has its helper, set to root', async () => {
    await run('afterInstall.sh', 'configure')
    expect(await helperMode()).toBe(0o4755)
    expect(existsSync(at('usr/bin/kickboard'))).toBe(true)
    expect(existsSync(at('etc/apparmor.d'))).toBe(false)
  })

  it('[fire] installed: an AppArmor that withholds user namespaces -> a profile grants them to Kickboard alone', async () => {
    await haveAppArmor(true)
    await run('afterInstall.sh', 'configure')
    expect(await readFile(at('etc/apparmor.d/kickboard'), 'utf8')).toBe('profile')
    expect(await readFile(at('parsed'), 'utf8')).toContain(`--replace ${at('etc/apparmor.d')}`)
    await run('afterRemove.sh', 'remove')
    expect(await readFile(at('parsed'), 'utf8')).toContain(`--remove ${at('etc/apparmor.d')}`)
    expect(existsSync(at('etc/apparmor.d/kickboard'))).toBe(false)
  })

  it('leaves an AppArmor that does not understand the profile as it is', async () => {
    await haveAppArmor(false)
    await run('afterInstall.sh', '1')
    expect(existsSync(at('etc/apparmor.d/kickboard'))).toBe(false)
    expect(await helperMode()).toBe(0o4755)
  })

  it.each([
    ['remove', false],
    ['purge', false],
    ['0', false],
    ['upgrade', true],
    ['1', true],
  ])(
    '[fire] installed: package manager says %s -> command is there afterwards: %s',
    async (word, stays) => {
      await run('afterInstall.sh', 'configure')
      await run('afterRemove.sh', word)
      expect(existsSync(at('usr/bin/kickboard'))).toBe(stays)
    },
  )

  it('leaves a command of the same name that is not ours', async () => {
    await symlink('/bin/true', at('usr/bin/kickboard'))
    await run('afterRemove.sh', 'remove')
    expect(existsSync(at('usr/bin/kickboard'))).toBe(true)
  })
})
