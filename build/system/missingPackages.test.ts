import { expect, it } from 'vitest'
import { missingPackages } from './missingPackages.ts'

it('names what is not there, was removed or is half installed', () => {
  const status = 'xvfb installed\nlibgbm1 config-files\nxfwm4 half-installed\nlibnss3 installed\n'
  expect(missingPackages(['xvfb', 'libgbm1', 'xfwm4', 'dbus'], status)).toEqual([
    'libgbm1',
    'xfwm4',
    'dbus',
  ])
})

it('is content when all is there', () => {
  expect(missingPackages(['xvfb'], 'xvfb installed\n')).toEqual([])
})

it('takes the newer name of a library for the same', () => {
  expect(missingPackages(['libgtk-3-0', 'libnss3'], 'libgtk-3-0t64 installed\n')).toEqual([
    'libnss3',
  ])
})
