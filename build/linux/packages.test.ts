import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pictureSize } from '../icons/testing/pictureSize.ts'
import { repositoryRoot } from '../terminal/repositoryRoot.ts'
import { type LinuxPackage, packageForLinux } from './testing/packageForLinux.ts'

const metainfo = '/usr/share/metainfo/live.kickboard.app.metainfo.xml'

describe.skipIf(process.platform !== 'linux')('deb and rpm', () => {
  let folder: string
  let packages: Record<'deb' | 'rpm', LinuxPackage>

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kickboard-packages-'))
    packages = await packageForLinux(folder)
  }, 60_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(['deb', 'rpm'] as const)(
    '[fire] installed: the %s -> brings its icons in every size, its menu entry and its AppStream data',
    async (kind) => {
      const { files, desktopEntry } = packages[kind]
      for (const size of [16, 32, 48, 64, 128, 256, 512]) {
        const from = files.get(`/usr/share/icons/hicolor/${size}x${size}/apps/kickboard.png`)
        expect(await pictureSize(from ?? ''), `${size}`).toEqual([size, size])
      }
      expect(files.has('/usr/share/applications/kickboard.desktop')).toBe(true)
      expect(files.has('/opt/Kickboard')).toBe(true)
      expect(existsSync(join(repositoryRoot, files.get(metainfo) ?? 'none'))).toBe(true)

      const lines = desktopEntry.split('\n')
      expect(lines).toEqual(
        expect.arrayContaining([
          'Name=Kickboard',
          'Exec=/opt/Kickboard/kickboard %U',
          'Icon=kickboard',
          'Terminal=false',
          'StartupWMClass=kickboard',
          'StartupNotify=false',
          'SingleMainWindow=true',
          'Categories=AudioVideo;',
        ]),
      )
      expect(desktopEntry).toMatch(/^Keywords=(\w+;){3,}$/m)
      expect(desktopEntry).not.toContain('sandbox')
    },
  )

  it.each(['deb', 'rpm'] as const)(
    '[fire] installed: the %s runs scripts as root -> only ours, which fetch nothing and touch no home',
    (kind) => {
      const { afterInstall, afterRemove } = packages[kind]
      for (const script of [afterInstall, afterRemove]) {
        expect(script).toMatch(/^#!\/bin\/sh\n/)
        expect(script).not.toMatch(/curl|wget|https?:|apt|dnf|zypper|\/home|\$HOME|\$\{/)
      }
      expect(afterInstall).toContain("app='/opt/Kickboard'\n")
    },
  )

  it('names the libraries that the tests install, and a keyring', () => {
    const { args } = packages.deb
    const wanted = args.filter((_, index) => args[index - 1] === '-d').join(' ')
    for (const library of ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libsecret-1-0'])
      expect(wanted).toContain(library)
    expect(args[args.indexOf('--deb-recommends') + 1]).toContain('gnome-keyring')
    expect(packages.rpm.args).toContain('--rpm-rpmbuild-define=_build_id_links none')
  })
})

it('tells software centers of the version that is built', async () => {
  const text = await readFile(join(import.meta.dirname, 'live.kickboard.app.metainfo.xml'), 'utf8')
  const { version, desktopName } = JSON.parse(
    await readFile(join(repositoryRoot, 'package.json'), 'utf8'),
  ) as { version: string; desktopName: string }
  expect(/<release version="([^"]+)"/.exec(text)?.[1]).toBe(version)
  expect(text).toContain(`<launchable type="desktop-id">${desktopName}</launchable>`)
})
