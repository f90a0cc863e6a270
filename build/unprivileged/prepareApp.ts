import { packageApp, type Flavor } from '../app/packageApp.ts'
import type { PackagedPaths } from '../app/packagedPaths.ts'
import { resolveRuntime } from '../runtime/resolveRuntime.ts'
import type { Runtime } from '../runtime/Runtime.ts'
import { installSystemPackages } from '../system/installSystemPackages.ts'
import { findPerson } from './findPerson.ts'
import type { Person } from './Person.ts'
import { requireUserNamespaces } from './requireUserNamespaces.ts'
import { shareApp } from './shareApp.ts'

/** The packaged app, ready to be run by somebody who is not root. */
export interface PreparedApp {
  readonly app: PackagedPaths
  readonly person: Person
  readonly runtime: Runtime
}

/**
 * Installs what is missing, packages the app and gives it to its user.
 *
 * @param need `app` where there is a desktop, `desktop` where we make one
 * @throws SetupFailure with the reason
 */
export async function prepareApp(flavor: Flavor, need: 'app' | 'desktop'): Promise<PreparedApp> {
  await installSystemPackages(need)
  const person = await findPerson()
  await requireUserNamespaces(person)
  const runtime = await resolveRuntime()
  const app = await shareApp(await packageApp(runtime, flavor), person)
  return { app, person, runtime }
}
