import { runVerb } from '../terminal/runVerb.ts'
import { installSystemPackages } from './installSystemPackages.ts'

/** For CI, where whoever runs the tests may not install: all that they need, as root. */
await runVerb(() => installSystemPackages('desktop'))
