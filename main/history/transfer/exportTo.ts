import type { CommandInput } from '../../../contract/channels.ts'
import type { Settings } from '../../../contract/settings.ts'
import { HistoryError } from '../HistoryError.ts'
import type { Store } from '../store/Store.ts'
import { exportBoard } from './exportBoard.ts'
import { exportEverything } from './exportEverything.ts'
import { exportGifter } from './exportGifter.ts'
import { exportHistory } from './exportHistory.ts'
import type { ExportPieces } from './Piece.ts'
import { type WriteContext, writePieces } from './writePieces.ts'

/** What is exported, where to, and of which channel. */
export interface ExportTask {
  path: string
  request: CommandInput<'exportHistory'>
  /** User id of the broadcaster; null where there is no channel yet. */
  accountId: string | null
  settings: Settings
}

/**
 * Writes an export; see `writePieces` for what is thrown. Nothing else may change the store meanwhile.
 */
export async function exportTo(
  store: Store,
  task: ExportTask,
  context: WriteContext,
): Promise<void> {
  await writePieces(task.path, piecesOf(store, task), context)
}

function piecesOf(store: Store, { request, accountId, settings }: ExportTask): ExportPieces {
  if (request.what === 'everything') return exportEverything(store, settings)
  // Pages offer the others with a board only.
  if (accountId === null) throw new HistoryError('unexpected')
  switch (request.what) {
    case 'board':
      return exportBoard(store, accountId, request.period, request.format)
    case 'gifter':
      return exportGifter(store, accountId, request.userId, request.format)
    case 'history':
      return exportHistory(store, accountId, request, request.format)
  }
}
