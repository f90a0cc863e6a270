import type { ExportRequest } from '../../contract/history/transfer.ts'
import { localDay } from './localDay.ts'

/**
 * What an export is called unless the user says otherwise: kickboard-board-week-2026-10-12.csv, and
 * for a span of history with its first and last day.
 *
 * @param now UTC ms
 */
export function exportName(request: ExportRequest, now: number): string {
  return `kickboard-${whatOf(request)}-${dayOf(request, now)}.${request.format}`
}

function whatOf(request: ExportRequest): string {
  if (request.what === 'board') return `board-${request.period}`
  return request.what === 'gifter' ? `gifter-${request.userId}` : request.what
}

function dayOf(request: ExportRequest, now: number): string {
  if (request.what !== 'history') return localDay(now)
  // The span's end is not part of it.
  return `${localDay(request.from)}-to-${localDay(Math.min(request.to - 1, now))}`
}
