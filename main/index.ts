import { app, dialog } from 'electron'
import { openDesk } from './desktop/openDesk.ts'
import { prepareProcess } from './desktop/prepareProcess.ts'

const flags = await prepareProcess()

/** First what a person sees, then what thinks behind it. */
async function start(chosen: NonNullable<typeof flags>): Promise<void> {
  const desk = await openDesk(chosen)
  if (!desk) return app.exit(0)
  const { runApp } = await import('./desktop/runApp.ts')
  await runApp(chosen, desk)
}

if (flags)
  start(flags).catch((error: unknown) => {
    dialog.showErrorBox('Kickboard could not start', error instanceof Error ? error.name : '')
    app.exit(1)
  })
