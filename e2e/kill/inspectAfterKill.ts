import { waitUntil } from '../../build/terminal/waitUntil.ts'
import type { Settings } from '../../contract/settings.ts'
import { corruptFiles } from './corruptFiles.ts'
import type { KillStage } from './KillStage.ts'
import { leftOvers, mostLeftOvers } from './leftOvers.ts'
import type { WrittenSettings } from './Promised.ts'
import { settle } from './settle.ts'

/** What a start after a kill has shown; the lists are empty when all is well. */
export interface Inspection {
  readonly signedIn: boolean
  readonly corrupt: readonly string[]
  readonly settingsLost: readonly string[]
  readonly signInLost: readonly string[]
  readonly piledUp: readonly string[]
}

/**
 * Starts the app again on the profile of the one that was killed and compares with what that one
 * had promised; what it finds is what holds from then on.
 *
 * @throws Error when the app does not start
 */
export async function inspectAfterKill(stage: KillStage): Promise<Inspection> {
  const { promised, sandbox, port } = stage
  const corrupt = await corruptFiles(stage.profile())
  sandbox.control.clearRequests()
  stage.start()
  const { signedIn, state } = await settle(stage)
  for (const { code } of state.problems) corrupt.push(`the app reports ${code}`)

  const settings = written(state.settings)
  const candidates = [promised.settings, ...(promised.under ? [promised.under] : [])]
  const kept = candidates.some((candidate) => isSame(candidate, settings))
  const settingsLost = kept
    ? []
    : [`settings are ${JSON.stringify(settings)}, not ${JSON.stringify(candidates)}`]

  const signInLost: string[] = []
  if (promised.signedIn && !signedIn) signInLost.push('an acknowledged sign-in is gone')
  const { authorize } = sandbox.control.counts()
  if (authorize > 0) signInLost.push(`the app asked for ${authorize} sign-ins by itself`)

  const piledUp = await pileUps(stage)

  stage.promised = { signedIn, settings: { ...settings, port }, under: null }
  return { signedIn, corrupt, settingsLost, signInLost, piledUp }
}

/** Some are removed a moment after the start. */
async function pileUps({ profile, temporary }: KillStage): Promise<string[]> {
  let tooMany: string[] = []
  await waitUntil(
    'Order',
    async () => {
      const counts = [...(await leftOvers(profile(), temporary))]
      tooMany = counts
        .filter(([, count]) => count > mostLeftOvers)
        .map(([kind, count]) => `${count} left-overs of ${kind}`)
      return tooMany.length === 0 || undefined
    },
    2_000,
  ).catch(() => {})
  return tooMany
}

function written({ period, intervalSeconds, snoozedUntil, port }: Settings): WrittenSettings {
  return { period, intervalSeconds, snoozed: snoozedUntil !== null, port }
}

function isSame(first: WrittenSettings, second: WrittenSettings): boolean {
  return (Object.keys(first) as (keyof WrittenSettings)[]).every(
    (key) => first[key] === second[key],
  )
}
