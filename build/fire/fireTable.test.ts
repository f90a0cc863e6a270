import { expect, it } from 'vitest'
import { fireRows, fireTable } from './fireTable.ts'
import { readDesktopTests, readUnitTests } from './readReports.ts'

const unit = JSON.stringify({
  testResults: [
    {
      assertionResults: [
        { title: '[fire] Kick: 429 while polling -> waits', status: 'passed' },
        { title: 'an ordinary test', status: 'passed' },
        { title: '[fire] fuzz: not run -> nothing', status: 'skipped' },
        {
          title: '[fire] Kick: a|b -> c: d -> e',
          status: 'failed',
          failureMessages: ['\u001B[31mError\u001B[39m: no\n  at line'],
        },
      ],
    },
  ],
})
const desktop = JSON.stringify({
  suites: [
    {
      suites: [
        { specs: [{ title: '[fire] machine: no keyring -> memory', ok: true, tests: [] }] },
        {
          specs: [
            {
              title: '[fire] hostile: no browser -> nothing',
              ok: true,
              tests: [{ status: 'skipped' }],
            },
          ],
        },
        {
          specs: [
            {
              title: '[fire] Kick: offline -> board stays',
              ok: false,
              tests: [{ results: [{}, { error: { message: 'gone\nmore' } }] }],
            },
          ],
        },
      ],
    },
  ],
})

it('makes rows of the titles, by area, with what was seen', () => {
  expect(fireRows([...readUnitTests(unit), ...readDesktopTests(desktop)])).toEqual([
    { area: 'Kick', event: '429 while polling', expected: 'waits', seen: 'as expected' },
    { area: 'Kick', event: 'a|b', expected: 'c: d -> e', seen: 'Error: no' },
    { area: 'Kick', event: 'offline', expected: 'board stays', seen: 'gone' },
    { area: 'machine', event: 'no keyring', expected: 'memory', seen: 'as expected' },
  ])
})

it('prints a table that counts what was not as expected', () => {
  const table = fireTable(fireRows(readUnitTests(unit)))
  expect(table).toContain('| Kick | a\\|b | c: d -> e | Error: no |')
  expect(table.split('\n').at(-1)).toBe('2 lines, 1 not as expected')
})
