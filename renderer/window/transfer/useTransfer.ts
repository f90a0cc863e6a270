import { useEffect, useRef, useState } from 'react'
import type { Exported, ExportRequest, Imported } from '../../../contract/history/transfer.ts'
import type { Problem } from '../../../contract/problem.ts'
import { bridge } from '../../ui/bridge.ts'

/** What became of an export or import. */
export type TransferResult =
  | { kind: 'written' }
  | { kind: 'imported'; readings: number }
  | { kind: 'cancelled' }
  | { kind: 'failed'; problem: Problem }

export interface TransferCalls {
  /** True from the file dialog on. */
  busy: boolean
  /** What main works on, and its share from 0 to 1; null while the dialog is open and otherwise. */
  running: { kind: 'export' | 'import'; share: number } | null
  /** Null when nothing was done yet, or the file dialog was closed without a file. */
  result: TransferResult | null
  exportTo(request: ExportRequest): Promise<void>
  importFrom(): Promise<void>
  cancel(): void
}

/** Exports and imports of one place on a page, with how far they are and what became of them. */
export function useTransfer(): TransferCalls {
  const [busy, setBusy] = useState(false)
  const [running, setRunning] = useState<TransferCalls['running']>(null)
  const [result, setResult] = useState<TransferResult | null>(null)
  const cancelled = useRef(false)
  useEffect(
    () =>
      bridge().on('transfer', ({ kind, share, done }) => setRunning(done ? null : { kind, share })),
    [],
  )

  async function run<Answer extends Exported | Imported>(
    call: () => Promise<Answer>,
    resultOf: (answer: Extract<Answer, { ok: true }>) => TransferResult | null,
  ): Promise<void> {
    cancelled.current = false
    setBusy(true)
    setResult(null)
    try {
      const answer = await call()
      if (!answer.ok) setResult({ kind: 'failed', problem: answer.problem })
      else {
        const result = resultOf(answer as Extract<Answer, { ok: true }>)
        setResult(result ?? (cancelled.current ? { kind: 'cancelled' } : null))
      }
    } catch {
      // Main refused the call itself; its log says why.
      setResult({ kind: 'failed', problem: { code: 'unexpected', values: {} } })
    } finally {
      setBusy(false)
    }
  }

  return {
    busy,
    // Another place may have begun it: only what was begun here is shown here.
    running: busy ? running : null,
    result,
    exportTo: (request) =>
      run<Exported>(
        () => bridge().commands.exportHistory(request),
        ({ written }) => (written ? { kind: 'written' } : null),
      ),
    importFrom: () =>
      run<Imported>(
        () => bridge().commands.importHistory(),
        ({ readings }) => (readings === null ? null : { kind: 'imported', readings }),
      ),
    cancel() {
      cancelled.current = true
      void bridge().commands.cancelTransfer()
    },
  }
}
