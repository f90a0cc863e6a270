import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { repositoryRoot } from '../terminal/repositoryRoot.ts'

interface Configuration {
  readonly appId: string
  readonly publish: unknown
  readonly files: readonly string[]
  readonly asarUnpack: readonly string[]
  readonly electronFuses: Readonly<Record<string, boolean>>
  readonly linux: { readonly target: readonly string[] }
  readonly mac: {
    readonly target: readonly string[]
    readonly hardenedRuntime: boolean
    readonly entitlements: string
    readonly extendInfo: Readonly<Record<string, unknown>>
  }
  readonly win: { readonly target: readonly string[] }
  readonly nsis: Readonly<Record<string, unknown>> & { readonly include: string }
}

const read = (path: string) => readFile(join(repositoryRoot, path), 'utf8')
const configuration = async () => parse(await read('electron-builder.yml')) as Configuration

it('makes every kind of package, and uploads none', async () => {
  const { linux, mac, win, publish } = await configuration()
  expect(linux.target).toEqual(['tar.gz', 'deb', 'rpm'])
  expect(mac.target).toEqual(['dmg', 'zip'])
  expect(win.target).toEqual(['nsis'])
  expect(publish).toBeNull()
})

it("[fire] installed: an AppImage's launcher would switch the sandbox off -> no AppImage is made", async () => {
  const { linux } = await configuration()
  expect(linux.target.join(' ')).not.toMatch(/appimage/i)
  // The reason. When this fails, electron-builder has mended it: offer the AppImage again.
  const require = createRequire(join(repositoryRoot, 'node_modules', 'electron-builder', 'cli.js'))
  const { generateAppRunScript } = require('app-builder-lib/out/targets/appimage/appImageUtil') as {
    generateAppRunScript(names: Record<string, string>): string
  }
  expect(generateAppRunScript({ ExecutableName: 'kickboard' })).toContain('(--no-sandbox)')
})

it('[fire] installed: Windows -> for one user without an administrator, and the profile survives its removal', async () => {
  const { nsis, appId } = await configuration()
  expect(nsis).toMatchObject({ oneClick: true, perMachine: false, deleteAppDataOnUninstall: false })
  const script = await read(nsis.include)
  // A silent removal answers no, and an update does not ask.
  expect(script).toMatch(/MB_DEFBUTTON2[\s\S]+\/SD IDNO IDNO keepProfile/)
  expect(script).toContain('${ifNot} ${isUpdated}')
  // Windows finds notifications by the installer's id.
  expect(await read('main/desktop/prepareProcess.ts')).toContain(`setAppUserModelId('${appId}')`)
})

it('[fire] installed: macOS -> no dock icon, the hardened runtime, and one entitlement', async () => {
  const { mac } = await configuration()
  expect(mac.extendInfo).toEqual({ LSUIElement: true })
  expect(mac.hardenedRuntime).toBe(true)
  const keys = [...(await read(mac.entitlements)).matchAll(/<key>([^<]+)<\/key>/g)]
  expect(keys.map(([, key]) => key)).toEqual(['com.apple.security.cs.allow-jit'])
})

it('lets no library into the archive but the database, with the binary of this target alone', async () => {
  const { files, asarUnpack, electronFuses } = await configuration()
  expect(asarUnpack).toEqual(['**/*.node'])
  expect(electronFuses['onlyLoadAppFromAsar']).toBe(true)
  const taken = files
    .filter((pattern) => pattern.startsWith('!node_modules/'))
    .map((pattern) => pattern.slice(1).replace('${platform}', 'linux').replace('${arch}', 'x64'))
  const require = createRequire(join(repositoryRoot, 'node_modules', 'app-builder-lib', 'x.js'))
  const { minimatch } = require('minimatch') as {
    minimatch: (path: string, pattern: string) => boolean
  }
  const isOut = (path: string) => taken.some((pattern) => minimatch(path, pattern))
  for (const kept of [
    'libsql/index.js',
    '@libsql/linux-x64-gnu/index.node',
    '@neon-rs/load/dist/index.js',
    'detect-libc/lib/detect-libc.js',
  ]) {
    expect([kept, isOut(`node_modules/${kept}`)]).toEqual([kept, false])
  }
  for (const left of [
    'react/index.js',
    '@libsql/linux-x64-musl/index.node',
    '@libsql/linux-arm64-gnu/index.node',
    '@libsql/darwin-x64/index.node',
    '@neon-rs/cli/index.js',
    'uplot/dist/uPlot.esm.js',
  ]) {
    expect([left, isOut(`node_modules/${left}`)]).toEqual([left, true])
  }
})
