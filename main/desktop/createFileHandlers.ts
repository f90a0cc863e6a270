import { writeFile } from 'node:fs/promises'
import type { Outcome } from '../../contract/problem.ts'
import type { Transfer } from '../../contract/history/transfer.ts'
import type { Engine } from '../engine/Engine.ts'
import { HistoryError } from '../history/HistoryError.ts'
import type { CommandHandlers } from './createCommandGate.ts'
import { exportName } from './exportName.ts'
import type { FileDialogs } from './FileDialogs.ts'
import { isPng } from './isPng.ts'

type FileHandlers = Pick<
  CommandHandlers,
  'exportHistory' | 'importHistory' | 'cancelTransfer' | 'saveImage'
>

const done: Outcome = { ok: true }

/** Commands that ask for a file first: one export or import at a time, which can be cancelled. */
export function createFileHandlers({
  engine,
  dialogs,
  told,
  now = Date.now,
}: {
  engine: () => Engine
  dialogs: FileDialogs
  told: (transfer: Transfer) => void
  now?: () => number
}): FileHandlers {
  let running: AbortController | null = null

  /** Runs one transfer; null when it was cancelled. */
  async function transfer<Answer>(
    kind: Transfer['kind'],
    run: (signal: AbortSignal, progress: (share: number) => void) => Promise<Answer>,
  ): Promise<Answer | null> {
    running?.abort()
    const own = new AbortController()
    running = own
    try {
      return await run(own.signal, (share) => told({ kind, share, done: false }))
    } catch (error) {
      if (own.signal.aborted) return null
      throw error
    } finally {
      if (running === own) running = null
      told({ kind, share: 1, done: true })
    }
  }

  return {
    async exportHistory(request) {
      const path = await dialogs.save(exportName(request, now()))
      if (path === null) return done
      try {
        await transfer('export', (signal, progress) =>
          engine().exportTo(path, request, signal, progress),
        )
        return done
      } catch (error) {
        return failed(error, 'file-not-written')
      }
    },
    async importHistory() {
      const path = await dialogs.open('json')
      if (path === null) return { ok: true, readings: null }
      try {
        const readings = await transfer('import', (signal, progress) =>
          engine().importFrom(path, signal, progress),
        )
        return { ok: true, readings }
      } catch (error) {
        return failed(error, 'file-not-read')
      }
    },
    cancelTransfer() {
      running?.abort()
      return done
    },
    async saveImage({ png }) {
      if (!isPng(png)) return failed(null, 'file-not-written')
      const path = await dialogs.save(`kickboard-${new Date(now()).toISOString().slice(0, 10)}.png`)
      if (path === null) return done
      try {
        await writeFile(path, png)
        return done
      } catch (error) {
        return failed(error, 'file-not-written')
      }
    },
  }
}

function failed(error: unknown, otherwise: 'file-not-written' | 'file-not-read') {
  const problem = error instanceof HistoryError ? error.problem : { code: otherwise, values: {} }
  return { ok: false as const, problem }
}
