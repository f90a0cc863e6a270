import { expect, test } from 'vitest'
import { activityBetween } from './activityBetween.ts'
import { parseProcessKind } from './parseProcessKind.ts'
import { parseSmapsRollup } from './parseSmapsRollup.ts'
import { parseStat } from './parseStat.ts'

test('memory is read from smaps_rollup, the sum and not its parts', () => {
  const text = `5581c0000000-7ffd2b000000 ---p 00000000 00:00 0 [rollup]
Rss:              204880 kB
Pss:               78812 kB
Pss_Dirty:         41000 kB
Pss_Anon:          40000 kB
Private_Clean:      1200 kB
Private_Dirty:     41000 kB
`
  expect(parseSmapsRollup(text)).toEqual({ pss: 78812, private: 42200 })
  expect(() => parseSmapsRollup('')).toThrow('smaps_rollup')
})

test('a process may have any name', () => {
  expect(parseStat('42 (a) b (c) S 7 42 42 0 -1\n')).toEqual({
    pid: 42,
    name: 'a) b (c',
    parent: 7,
  })
  expect(() => parseStat('')).toThrow()
})

test('a process is named after its purpose', () => {
  expect(parseProcessKind('/opt/app\0--hidden\0')).toBe('main')
  expect(parseProcessKind('/opt/app --type=renderer --lang=en')).toBe('renderer')
  expect(
    parseProcessKind('/opt/app\0--type=utility\0--utility-sub-type=network.mojom.NetworkService\0'),
  ).toBe('network.mojom.NetworkService')
})

test('activity is what was added, and a new thread counts from its start', () => {
  const before = new Map([['main/app/1', { cpu: 100, switches: 10 }]])
  const after = new Map([
    ['main/app/1', { cpu: 130, switches: 15 }],
    ['main/Pool/2', { cpu: 2, switches: 7 }],
    ['gpu/app/3', { cpu: 0, switches: 0 }],
  ])
  expect(activityBetween(before, after)).toEqual({
    cpu: 32,
    switches: 12,
    busiest: [
      ['main/Pool', 7],
      ['main/app', 5],
    ],
  })
})
