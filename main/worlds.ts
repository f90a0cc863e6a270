import type { Outcome } from '../contract/problem.ts'
import type { AppState } from '../contract/state.ts'
import type { LeaderNotice } from './alerts/leaderNotice.ts'
import type { Disposer } from './clock.ts'
import type { Engine } from './engine/Engine.ts'
import type { Log } from './log.ts'

/** A sandbox that was started from the welcome page, with an engine that leaves no trace. */
export interface Trial {
  engine: Engine
  /** Ends engine and sandbox and removes what they made. */
  end(): Promise<void>
}

export interface Worlds {
  /** The engine that is on show. */
  current(): Engine
  subscribe(listen: (state: AppState) => void): Disposer
  onNotice(listen: (notice: LeaderNotice) => void): Disposer
  /** Every engine that runs: the real one goes on while the sandbox is tried. */
  forEach(call: (engine: Engine) => void): void
  trySandbox(): Promise<Outcome>
  leaveSandbox(): Promise<Outcome>
  dispose(): Promise<void>
}

/**
 * The real world and, for a while, a sandbox in front of it. Pages, tray and notifications follow
 * whichever is on show and need not know that there are two.
 */
export function createWorlds({
  real,
  startTrial,
  log,
}: {
  real: Engine
  startTrial: () => Promise<Trial>
  log: Log
}): Worlds {
  const listeners = new Set<(state: AppState) => void>()
  const noticeListeners = new Set<(notice: LeaderNotice) => void>()
  let trial: Trial | null = null
  let starting: Promise<Outcome> | null = null

  const current = () => trial?.engine ?? real

  function follow(engine: Engine): void {
    engine.subscribe((state) => {
      if (engine === current()) for (const listen of listeners) listen(state)
    })
    engine.onNotice((notice) => {
      if (engine === current()) for (const listen of noticeListeners) listen(notice)
    })
  }

  function tell(): void {
    const state = current().state()
    for (const listen of listeners) listen(state)
  }

  async function begin(): Promise<Outcome> {
    try {
      trial = await startTrial()
      follow(trial.engine)
      tell()
      return { ok: true }
    } catch (error) {
      log.error(`the sandbox did not start: ${error instanceof Error ? error.name : 'unknown'}`)
      return { ok: false, problem: { code: 'sandbox-failed', values: {} } }
    } finally {
      starting = null
    }
  }

  async function end(): Promise<void> {
    const ended = trial
    trial = null
    if (!ended) return
    tell()
    await ended.end()
  }

  follow(real)
  return {
    current,
    subscribe(listen) {
      listeners.add(listen)
      return () => void listeners.delete(listen)
    },
    onNotice(listen) {
      noticeListeners.add(listen)
      return () => void noticeListeners.delete(listen)
    },
    forEach(call) {
      call(real)
      if (trial) call(trial.engine)
    },
    async trySandbox() {
      if (trial) return { ok: true }
      starting ??= begin()
      return starting
    },
    async leaveSandbox() {
      await starting
      await end()
      return { ok: true }
    },
    async dispose() {
      listeners.clear()
      await starting
      await end()
      await real.dispose()
    },
  }
}
