import { expect, it } from 'vitest'
import type { ExportRequest } from '../../contract/history/transfer.ts'
import { exportName } from './exportName.ts'

const at = (day: number, hour: number) => new Date(2026, 9, day, hour).getTime()

it.each<[ExportRequest, string]>([
  [{ what: 'board', period: 'week', format: 'csv' }, 'kickboard-board-week-2026-10-12.csv'],
  [{ what: 'gifter', userId: '700', format: 'json' }, 'kickboard-gifter-700-2026-10-12.json'],
  [{ what: 'everything', format: 'json' }, 'kickboard-everything-2026-10-12.json'],
  [
    { what: 'history', from: at(5, 0), to: at(12, 0), format: 'csv' },
    'kickboard-history-2026-10-05-to-2026-10-11.csv',
  ],
  [
    { what: 'history', from: at(5, 0), to: at(20, 0), format: 'json' },
    'kickboard-history-2026-10-05-to-2026-10-12.json',
  ],
])('%j is called %s, after the days where the user lives', (request, name) => {
  expect(exportName(request, at(12, 23))).toBe(name)
  expect(exportName(request, at(12, 0))).toBe(name)
})
