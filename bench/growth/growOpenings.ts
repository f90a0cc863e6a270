import { readMemory } from '../processes/readMemory.ts'
import { addSample, type Samples } from '../rounds/Samples.ts'
import { wait } from '../rounds/wait.ts'
import type { Stage } from '../stage/Stage.ts'
import { startApp } from '../stage/startApp.ts'

/** Openings before the first reading; what is loaded once is loaded by then. */
const warmUp = 30
/** Each so many openings the window is closed for good, so that windows come and go too. */
const rebuildEvery = 10
/** ms for what is about to be given back, before each reading. */
const settling = 10_000

/**
 * Opens and hides the popover again and again and adds how much memory (PSS of all processes, MiB)
 * stays behind.
 */
export async function growOpenings(
  stage: Stage,
  openings: number,
  samples: Samples,
): Promise<void> {
  const { screen } = stage
  const app = startApp(stage, 'kickboardHidden')
  try {
    const tray = await app.tray()
    const open = async (count: number): Promise<number> => {
      for (let opening = 1; opening <= count; opening += 1) {
        screen.forget()
        await tray.activate()
        await screen.firstContent()
        if (opening % rebuildEvery === 0) await screen.closeWindow()
        else await tray.activate()
        await screen.hidden()
      }
      await wait(settling)
      return (await readMemory(app.pid)).pss
    }
    const before = await open(warmUp)
    addSample(samples, 'growth.openings', (await open(openings)) - before)
  } finally {
    await app.end()
  }
}
