import { describe, expect, it } from 'vitest'
import { isNativeWayland } from './isNativeWayland.ts'
import { passwordStoreSwitch } from './passwordStoreSwitch.ts'
import { within } from './within.ts'
import { isShippedRuntime } from './isShippedRuntime.ts'

const wayland = { XDG_SESSION_TYPE: 'wayland', WAYLAND_DISPLAY: 'wayland-0' }

describe('isNativeWayland', () => {
  it.each([
    [true, 'linux', wayland, [], 45],
    [false, 'linux', wayland, [], 33],
    [true, 'linux', wayland, ['--ozone-platform-hint=auto'], 33],
    [false, 'linux', wayland, ['--ozone-platform=x11'], 45],
    [true, 'linux', {}, ['--ozone-platform=wayland'], 33],
    [false, 'linux', { XDG_SESSION_TYPE: 'x11' }, [], 45],
    [false, 'linux', { XDG_SESSION_TYPE: 'wayland' }, [], 45],
    [false, 'darwin', wayland, [], 45],
  ] as const)(
    'is %s on %s with %j and %j in Electron %i',
    (expected, platform, env, argv, major) => {
      expect(isNativeWayland(platform, env, argv, major)).toBe(expected)
    },
  )
})

describe('passwordStoreSwitch', () => {
  const choose = (
    platform: NodeJS.Platform,
    desktop: string | undefined,
    argv: readonly string[],
    service: 'absent' | 'locked' | 'unlocked' | 'unknown',
  ) => passwordStoreSwitch(platform, { XDG_CURRENT_DESKTOP: desktop }, argv, async () => service)

  it.each([
    [null, 'linux', 'XFCE', [], 'unlocked'],
    [null, 'linux', 'ubuntu:GNOME', [], 'locked'],
    [null, 'linux', 'ubuntu:GNOME', [], 'unknown'],
    [null, 'linux', 'KDE', [], 'absent'],
    ['gnome-libsecret', 'linux', 'sway', [], 'unlocked'],
    ['gnome-libsecret', 'linux', undefined, [], 'locked'],
    ['basic', 'linux', 'XFCE', [], 'absent'],
    ['basic', 'linux', 'sway', [], 'absent'],
    [null, 'linux', 'sway', ['--password-store=basic'], 'unlocked'],
    [null, 'darwin', undefined, [], 'absent'],
    [null, 'win32', undefined, [], 'absent'],
  ] as const)(
    'is %j on %s under %s with %j where it is %s',
    async (expected, platform, desktop, argv, service) => {
      expect(await choose(platform, desktop, argv, service)).toBe(expected)
    },
  )

  it('takes a missing bus for a missing keyring', async () => {
    const none = () => Promise.reject(new Error('no bus'))
    expect(await passwordStoreSwitch('linux', {}, [], none)).toBe('basic')
  })
})

describe('within', () => {
  it('waits no longer than told', async () => {
    expect(await within(Promise.resolve(1), 1000, 2)).toBe(1)
    expect(await within(new Promise<number>(() => {}), 1, 2)).toBe(2)
    await expect(within(Promise.reject(new Error('no')), 1000, 2)).rejects.toThrow('no')
  })
})

describe('isShippedRuntime', () => {
  it('knows the versions that are shipped', () => {
    expect(isShippedRuntime('45.4.1')).toBe(true)
    expect(isShippedRuntime('46.0.0')).toBe(true)
    for (const old of ['33.2.1', '44.9.9', '', 'x', undefined])
      expect(isShippedRuntime(old)).toBe(false)
  })
})
