import { expect, it } from 'vitest'
import { panelConfig } from './panelConfig.ts'

const look = { height: 30, iconSize: 22 }

it('numbers each plugin once and lists the same numbers in the panel', () => {
  const text = panelConfig({ ...look, trayHost: true })
  const plugins = [...text.matchAll(/name="plugin-(\d)" type="string" value="(\w+)"/g)]
  expect(plugins.map(([, number, kind]) => [number, kind])).toEqual([
    ['1', 'tasklist'],
    ['2', 'separator'],
    ['3', 'systray'],
    ['4', 'clock'],
  ])
  const ids = text.slice(text.indexOf('plugin-ids'), text.indexOf('name="plugins"'))
  expect([...ids.matchAll(/value="(\d)"/g)].map(([, id]) => id)).toEqual(['1', '2', '3', '4'])
})

it('has no tray where none is wanted', () => {
  expect(panelConfig({ ...look, trayHost: false })).not.toContain('systray')
})

it('carries the version that keeps the first-run question away', () => {
  expect(panelConfig({ ...look, trayHost: true })).toContain(
    'name="configver" type="int" value="2"',
  )
})
