import type { Exported, Imported, Transfer } from '../../contract/history/transfer.ts'
import type { Outcome, Problem, ProblemCode } from '../../contract/problem.ts'
import type { Engine } from '../engine/Engine.ts'
import { HistoryError } from '../history/HistoryError.ts'
import { writeFileAtomic } from '../storage/writeFileAtomic.ts'
import type { CommandHandlers } from './createCommandGate.ts'
import { exportName } from './exportName.ts'
import type { FileDialogs } from './FileDialogs.ts'
import { isPng } from './isPng.ts'
import { localDay } from './localDay.ts'

type FileHandlers = Pick<
  CommandHandlers,
  'exportHistory' | 'importHistory' | 'cancelTransfer' | 'saveImage'
>
type Run<Answer> = (signal: AbortSignal, progress: (share: number) => void) => Promise<Answer>

const done: Outcome = { ok: true }
const notWritten: Exported = { ok: true, written: false }
const nothingRead: Imported = { ok: true, readings: null }

/**
 * Commands that ask for a file first. One export or import at a time, its dialog included; another
 * one meanwhile does nothing.
 *
 * @param told hears how far it is, and at its end that it is done
 */
export function createFileHandlers({
  engine,
  dialogs,
  told,
  now = Date.now,
}: {
  engine: () => Pick<Engine, 'exportTo' | 'importFrom'>
  dialogs: FileDialogs
  told: (transfer: Transfer) => void
  now?: () => number
}): FileHandlers {
  let underWay: AbortController | null = null

  /** Runs one transfer; `otherwise` when it was cancelled or another one is under way. */
  async function alone<Answer>(
    otherwise: Answer,
    run: (signal: AbortSignal) => Promise<Answer>,
  ): Promise<Answer> {
    if (underWay) return otherwise
    const { signal } = (underWay = new AbortController())
    try {
      return await run(signal)
    } catch (error) {
      if (signal.aborted) return otherwise
      throw error
    } finally {
      underWay = null
    }
  }

  async function tellOf<Answer>(
    kind: Transfer['kind'],
    signal: AbortSignal,
    run: Run<Answer>,
  ): Promise<Answer> {
    told({ kind, share: 0, done: false })
    try {
      return await run(signal, (share) => told({ kind, share, done: false }))
    } finally {
      told({ kind, share: 1, done: true })
    }
  }

  return {
    async exportHistory(request) {
      try {
        return await alone(notWritten, async (signal) => {
          const path = await dialogs.save(exportName(request, now()))
          if (path === null || signal.aborted) return notWritten
          await tellOf('export', signal, (...how) => engine().exportTo(path, request, ...how))
          return { ok: true, written: true }
        })
      } catch (error) {
        return { ok: false, problem: problemOf(error, 'file-not-written') }
      }
    },
    async importHistory() {
      try {
        return await alone(nothingRead, async (signal) => {
          const path = await dialogs.open('json')
          if (path === null || signal.aborted) return nothingRead
          const readings = await tellOf('import', signal, (...how) =>
            engine().importFrom(path, ...how),
          )
          return { ok: true, readings }
        })
      } catch (error) {
        return { ok: false, problem: problemOf(error, 'file-not-read') }
      }
    },
    cancelTransfer() {
      underWay?.abort()
      return done
    },
    async saveImage({ png }) {
      if (!isPng(png)) return { ok: false, problem: { code: 'unexpected', values: {} } }
      try {
        const path = await dialogs.save(`kickboard-${localDay(now())}.png`)
        if (path === null) return notWritten
        await writeFileAtomic(path, png)
        return { ok: true, written: true }
      } catch {
        return { ok: false, problem: { code: 'file-not-written', values: {} } }
      }
    },
  }
}

function problemOf(error: unknown, otherwise: ProblemCode): Problem {
  return error instanceof HistoryError ? error.problem : { code: otherwise, values: {} }
}
