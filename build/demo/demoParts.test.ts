import { expect, it } from 'vitest'
import type { MenuEntry } from '../desktopSession/MenuEntry.ts'
import { boardOfMenu } from './boardOfMenu.ts'
import { needsVirtualDesktop } from './needsVirtualDesktop.ts'
import { readDemoArguments } from './readDemoArguments.ts'

it.each([
  ['Linux without a display', {}, 'linux', 1000, true],
  ['Linux with X11', { DISPLAY: ':0' }, 'linux', 1000, false],
  ['Linux with Wayland', { WAYLAND_DISPLAY: 'wayland-0' }, 'linux', 1000, false],
  ['root with a display of somebody', { DISPLAY: ':0' }, 'linux', 0, true],
  ['macOS', {}, 'darwin', 501, false],
  ['Windows', {}, 'win32', undefined, false],
] as const)('%s', (_, env, platform, uid, virtual) => {
  expect(needsVirtualDesktop(env, platform, uid)).toBe(virtual)
})

it('knows --once and nothing else', () => {
  expect(readDemoArguments([])).toEqual({ once: false })
  expect(readDemoArguments(['--once'])).toEqual({ once: true })
  expect(() => readDemoArguments(['--onec'])).toThrow(/--onec/)
})

it('takes the rows of the board out of the menu', () => {
  const entry = (label: string): MenuEntry => ({
    id: 1,
    label,
    kind: 'entry',
    enabled: true,
    visible: true,
    checked: undefined,
    children: [],
  })
  const menu = ['starlight - this week', '1. a - 50,000', '2. b_c - 9', '', 'Quit Kickboard']
  expect(boardOfMenu(menu.map(entry))).toEqual(['1. a - 50,000', '2. b_c - 9'])
})
