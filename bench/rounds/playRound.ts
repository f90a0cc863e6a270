import { activityBetween, type ActivitySpan } from '../processes/activityBetween.ts'
import { readActivity } from '../processes/readActivity.ts'
import { readMemory } from '../processes/readMemory.ts'
import { monotonicNow } from '../screen/monotonicNow.ts'
import type { Stage } from '../stage/Stage.ts'
import { startApp, type StartedApp } from '../stage/startApp.ts'
import { addSample, type Samples } from './Samples.ts'
import { wait } from './wait.ts'

/** ms after which memory is read: what start-up needed is given back by then. */
const settling = 10_000
/** ms over which idle activity is counted. */
const idling = 60_000
/** Openings of a popover that is kept warm, in each run. */
const warmOpenings = 5

/** What is not a figure but helps to explain one: the last run's. */
export interface Details {
  memory: Record<string, Readonly<Record<string, number>>>
  idle: Record<string, ActivitySpan>
}

export interface RoundOptions {
  readonly samples: Samples
  readonly details: Details
  /** Whether the minute of idleness is measured too. */
  readonly idle: boolean
}

/**
 * Measures each app once, one after the other, so that whatever disturbs disturbs all. The minutes
 * of idleness come last: a computer that has just idled for one starts the next program more slowly.
 */
export async function playRound(stage: Stage, options: RoundOptions): Promise<void> {
  await measureTray(stage, 'bareTray', options)
  await measureTray(stage, 'kickboardHidden', options)
  await measureWindow(stage, 'bareWindow', options)
  await measureWindow(stage, 'kickboard', options)
  if (!options.idle) return
  await measureIdle(stage, 'bareTray', options)
  await measureIdle(stage, 'kickboardHidden', options)
}

/** From the start without a window to the first opening, and those after it. */
async function measureTray(
  stage: Stage,
  subject: 'bareTray' | 'kickboardHidden',
  { samples, details }: RoundOptions,
): Promise<void> {
  const registered = stage.trays.next()
  const app = startApp(stage, subject)
  try {
    addSample(samples, `${subject}.tray`, (await registered) - app.spawned)
    await wait(settling)
    await sampleMemory(app, subject, samples, details)
    const tray = await app.tray()
    const open = async (): Promise<number> => {
      stage.screen.forget()
      const clicked = monotonicNow()
      await tray.activate()
      return (await stage.screen.lastPixel()) - clicked
    }
    addSample(samples, `${subject}.created`, await open())
    for (let opening = 0; opening < warmOpenings; opening += 1) {
      await tray.activate()
      await stage.screen.hidden()
      addSample(samples, `${subject}.warm`, await open())
    }
    if (subject === 'bareTray') return
    await stage.screen.closeWindow()
    await stage.screen.hidden()
    addSample(samples, `${subject}.rebuilt`, await open())
  } finally {
    await app.end()
    await stage.screen.hidden()
  }
}

/** From the start to the window on the screen. */
async function measureWindow(
  stage: Stage,
  subject: 'bareWindow' | 'kickboard',
  { samples, details }: RoundOptions,
): Promise<void> {
  const app = startApp(stage, subject)
  try {
    addSample(samples, `${subject}.painted`, (await stage.screen.firstContent()) - app.spawned)
    await wait(settling)
    await sampleMemory(app, subject, samples, details)
  } finally {
    await app.end()
    await stage.screen.hidden()
  }
}

/** A minute without a window, after the start is over. */
async function measureIdle(
  stage: Stage,
  subject: 'bareTray' | 'kickboardHidden',
  { samples, details }: RoundOptions,
): Promise<void> {
  const app = startApp(stage, subject)
  try {
    await wait(settling)
    await sampleIdle(app, subject, samples, details)
  } finally {
    await app.end()
  }
}

async function sampleMemory(
  app: StartedApp,
  subject: string,
  samples: Samples,
  details: Details,
): Promise<void> {
  const { pss, byKind } = await readMemory(app.pid)
  addSample(samples, `${subject}.memory`, pss)
  details.memory[subject] = byKind
}

async function sampleIdle(
  app: StartedApp,
  subject: string,
  samples: Samples,
  details: Details,
): Promise<void> {
  const before = await readActivity(app.pid)
  await wait(idling)
  const span = activityBetween(before, await readActivity(app.pid))
  addSample(samples, `${subject}.cpu`, span.cpu)
  addSample(samples, `${subject}.switches`, span.switches)
  details.idle[subject] = span
}
