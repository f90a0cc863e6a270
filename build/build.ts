import { buildApp } from './app/buildApp.ts'
import { runVerb } from './terminal/runVerb.ts'

/** `npm run build`: bundles the app into `out/`. */
await runVerb(async () => {
  await buildApp()
})
