import type { ExportRequest } from '../../contract/history/transfer.ts'

/**
 * What an export is called unless the user says otherwise: kickboard-board-week-2026-10-12.csv.
 *
 * @param now UTC ms
 */
export function exportName(request: ExportRequest, now: number): string {
  const what =
    request.what === 'board'
      ? `board-${request.period}`
      : request.what === 'gifter'
        ? `gifter-${request.userId}`
        : request.what
  return `kickboard-${what}-${new Date(now).toISOString().slice(0, 10)}.${request.format}`
}
