import { describe, expect, it } from 'vitest'
import { isNativeWayland } from './isNativeWayland.ts'
import { passwordStoreSwitch } from './passwordStoreSwitch.ts'
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
  it.each([
    [null, 'linux', { XDG_CURRENT_DESKTOP: 'XFCE' }, []],
    [null, 'linux', { XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' }, []],
    [null, 'linux', { XDG_CURRENT_DESKTOP: 'KDE' }, []],
    ['gnome-libsecret', 'linux', { XDG_CURRENT_DESKTOP: 'sway' }, []],
    ['gnome-libsecret', 'linux', {}, []],
    [null, 'linux', {}, ['--password-store=basic']],
    [null, 'darwin', {}, []],
    [null, 'win32', {}, []],
  ] as const)('is %j on %s with %j and %j', (expected, platform, env, argv) => {
    expect(passwordStoreSwitch(platform, env, argv)).toBe(expected)
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
