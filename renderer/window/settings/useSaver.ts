import { useState } from 'react'
import type { SettingsPatch } from '../../../contract/settings.ts'
import type { Outcome, Problem } from '../../../contract/problem.ts'
import { bridge } from '../../ui/bridge.ts'
import { useCommand } from '../../ui/useCommand.ts'

export interface Saver {
  /** Saves a change at once; `name` says which line it belongs to. */
  save(name: string, change: SettingsPatch): void
  /** The same for a change that has a command of its own. */
  run(name: string, call: () => Promise<Outcome>): void
  /** What became of the last change, told at its own line. */
  resultOf(name: string): { saved: boolean; problem: Problem | null }
}

/** Saves each change by itself and remembers how the last one went. */
export function useSaver(): Saver {
  const { problem, run } = useCommand()
  const [last, setLast] = useState<{ name: string; saved: boolean } | null>(null)
  const runAt: Saver['run'] = (name, call) => {
    setLast({ name, saved: false })
    void run(call).then((saved) => setLast({ name, saved }))
  }
  return {
    run: runAt,
    save: (name, change) => runAt(name, () => bridge().commands.saveSettings(change)),
    resultOf: (name) =>
      last?.name === name ? { saved: last.saved, problem } : { saved: false, problem: null },
  }
}
