import type { AppState } from '../../../contract/state.ts'
import type { Engine } from '../Engine.ts'

/** Waits until the state is as wanted; nothing is polled. */
export function until(engine: Engine, wanted: (state: AppState) => boolean): Promise<AppState> {
  return new Promise((resolve) => {
    const end = engine.subscribe(look)
    function look(state: AppState) {
      if (!wanted(state)) return
      end?.()
      resolve(state)
    }
    if (wanted(engine.state())) look(engine.state())
  })
}
