import dbus from 'dbus-next'
import { expect, it } from 'vitest'
import { readMenuLayout } from './readMenuLayout.ts'

const variant = (signature: string, value: unknown) => new dbus.Variant(signature, value)
const entry = (id: number, properties: object, children: unknown[] = []) => [
  id,
  properties,
  children.map((child) => variant('(ia{sv}av)', child)),
]

it('reads labels, states and the tree', () => {
  const menu = readMenuLayout(
    entry(0, {}, [
      entry(1, { label: variant('s', '_Quit'), enabled: variant('b', false) }),
      entry(2, { type: variant('s', 'separator') }),
      entry(3, { label: variant('s', 'Snooze') }, [
        entry(4, {
          label: variant('s', '1. snake__case - 50,000'),
          'toggle-type': variant('s', 'radio'),
          'toggle-state': variant('i', 1),
          visible: variant('b', false),
        }),
      ]),
    ]),
  )
  const [quit, line, snooze] = menu.children
  expect(quit).toMatchObject({ id: 1, label: 'Quit', enabled: false, visible: true })
  expect(quit?.checked).toBeUndefined()
  expect(line?.kind).toBe('separator')
  expect(snooze?.children).toMatchObject([
    { id: 4, label: '1. snake_case - 50,000', checked: true, visible: false, enabled: true },
  ])
})

it('refuses another shape', () => {
  expect(() => readMenuLayout(['no', 'menu'])).toThrow(/shape/)
})
