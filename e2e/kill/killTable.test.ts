import { expect, it } from 'vitest'
import { lossesOf, type KillRecord } from './KillRecord.ts'
import { killTable } from './killTable.ts'
import { readKillArguments } from './readKillArguments.ts'

const fine: KillRecord = {
  step: 0,
  action: 'refresh',
  moment: 120,
  took: null,
  signedIn: true,
  corrupt: [],
  settingsLost: [],
  signInLost: [],
  piledUp: [],
  failed: [],
}

it('counts kills by action and in all', () => {
  const records: KillRecord[] = [
    fine,
    { ...fine, moment: 40, took: 30 },
    { ...fine, action: 'settings', settingsLost: ['period'], corrupt: ['settings.json'] },
  ]
  expect(killTable(records).split('\n').slice(2)).toEqual([
    '| refresh | 2 | 40-120 | 1 | 2 | 0 | 0 | 0 | 0 | 0 |',
    '| settings | 1 | 120-120 | 1 | 1 | 0 | 1 | 1 | 0 | 0 |',
    '| all | 3 | 40-120 | 2 | 3 | 0 | 1 | 1 | 0 | 0 |',
  ])
  expect(records.flatMap(lossesOf)).toEqual(['period', 'settings.json'])
})

it('reads its arguments and refuses others', () => {
  expect(readKillArguments([])).toEqual({ kills: 200, seed: 1, step: null })
  expect(readKillArguments(['--seed', '7', '--step', '12'])).toMatchObject({ seed: 7, step: 12 })
  expect(() => readKillArguments(['--kills', 'many'])).toThrow(/not understood/)
  expect(() => readKillArguments(['--constructor', '1'])).toThrow(/not understood/)
})
